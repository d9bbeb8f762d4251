import { decodeWishes, encodeWishes } from '../wish-list/coding.ts';
import { sizeOf, type WishList, withoutUnknown } from '../wish-list/list.ts';
import type { BotContext } from './context.ts';

/** A person's list as it stands today. */
export interface KeptWishes {
  readonly list: WishList;
  /** Something on it is no longer in the data and was left out just now. */
  readonly gone: boolean;
}

/** Reads the list; what has left the data since is taken off it for good. */
export function wishesOf({ session, services: { catalogue, wishRules } }: BotContext): KeptWishes {
  const kept = decodeWishes(session.wishes ?? '', wishRules.limits);
  const list = withoutUnknown(
    kept,
    (id) => catalogue.specialties.has(id),
    (id) => catalogue.colleges.has(id),
  );
  const gone = sizeOf(list) < sizeOf(kept);
  if (gone) keepWishes(session, list);
  return { list, gone };
}

/** An empty list leaves nothing in the record. */
export function keepWishes(session: BotContext['session'], list: WishList): void {
  if (list.length === 0) delete session.wishes;
  else session.wishes = encodeWishes(list);
}
