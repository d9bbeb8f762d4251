import { callbackMethods } from './callbacks.ts';
import { chatMethods } from './chats.ts';
import { editMethods } from './edits.ts';
import { inlineMethods } from './inline.ts';
import { mediaMethods } from './media.ts';
import { messageMethods } from './messages.ts';
import type { Method } from './method.ts';
import { placeMethods } from './places.ts';
import { profileMethods } from './profile.ts';
import { receivingMethods } from './receiving.ts';

interface NamedMethod {
  /** As the documentation spells it. */
  readonly name: string;
  readonly run: Method;
}

/** Every method of this server by its name in lower case: Telegram does not tell cases apart. */
const byLowerName: ReadonlyMap<string, NamedMethod> = new Map(
  Object.entries({
    ...chatMethods,
    ...receivingMethods,
    ...messageMethods,
    ...editMethods,
    ...mediaMethods,
    ...placeMethods,
    ...callbackMethods,
    ...inlineMethods,
    ...profileMethods,
  }).map(([name, run]) => [name.toLowerCase(), { name, run }]),
);

export function findMethod(name: string): NamedMethod | undefined {
  return byLowerName.get(name.toLowerCase());
}
