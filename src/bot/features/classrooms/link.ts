import { classPayload } from '../../../classrooms/token.ts';
import type { BotContext } from '../../context.ts';

/** The link by which pupils come to a class. */
export function linkOf({ me }: BotContext, token: string): string {
  return `https://t.me/${me.username}?start=${classPayload(token)}`;
}
