import type { Care } from '../../../answers/care/care.ts';
import type { BotContext } from '../../context.ts';
import type { Reader } from './view.ts';

/** Longest text of a Telegram message. */
const LONGEST = 4096;

/** Puts the helplines in one short line under what the bot says to this update, whichever feature says it. */
export function keepNearby(ctx: BotContext, { helplines }: Care, { t }: Reader): void {
  const line = t('care.nearby', { numbers: helplines.map(({ number }) => number).join(', ') });
  ctx.api.config.use((previous, method, payload, signal) => {
    if (method !== 'sendMessage' || !('text' in payload)) return previous(method, payload, signal);
    const text = `${payload.text}\n\n${line}`;
    return previous(method, text.length > LONGEST ? payload : { ...payload, text }, signal);
  });
}
