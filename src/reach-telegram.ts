import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type Backoff, backoffDelay } from './delivery/backoff.ts';
import type { Logger } from './delivery/delivery.ts';
import { StartError } from './start-error.ts';

const TROUBLE: Backoff = { first: 500, longest: 5000 };

/**
 * Asks Telegram who the bot is, again and again while it cannot be reached; tells of each kind of trouble once.
 * `api` must not try again by itself, else nobody hears of the trouble.
 * @throws StartError when Telegram does not know the token.
 */
export async function reachTelegram(api: Api, log: Logger): Promise<UserFromGetMe> {
  let told: string | undefined;
  for (let failures = 0; ; failures += 1) {
    try {
      const me = await api.getMe();
      if (told !== undefined) log.info({ failures }, 'Telegram answers');
      return me;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== told) {
        log.warn(
          { reason },
          'Telegram cannot be reached: check the network and TELEGRAM_API_ROOT; trying again until it answers',
        );
      }
      told = reason;
      await pause(Math.max(askedToWait(error), backoffDelay(TROUBLE, failures)));
    }
  }
}

/** A code or a name: the message of an error may hold the address, and that the token. */
function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) {
    const code = error.error_code;
    if (code === 401)
      throw new StartError('BOT_TOKEN: Telegram does not know it; take it from @BotFather anew');
    if (code === 404) {
      throw new StartError(
        'BOT_TOKEN: not known there; check the token, and TELEGRAM_API_ROOT when it is set',
      );
    }
    return String(code);
  }
  const outer = error instanceof HttpError ? error.error : error;
  const inner = outer instanceof Error && outer.cause instanceof Error ? outer.cause : outer;
  if (!(inner instanceof Error)) return typeof inner;
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.name;
}

/** Milliseconds. */
function askedToWait(error: unknown): number {
  return error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
}
