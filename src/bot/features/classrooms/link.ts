import type { BotContext } from '../../context.ts';
import { payloadOf } from '../../secret-link.ts';

/** The link by which pupils come to a class. */
export function linkOf({ me }: BotContext, token: string): string {
  return `https://t.me/${me.username}?start=${payloadOf('class', token)}`;
}
