import { type Api, GrammyError, HttpError } from 'grammy';
import type { Sent } from '../reminders/turns.ts';
import { type Screen, screenOptions } from './screen.ts';

/** How long nobody is written to when Telegram is in trouble, in milliseconds. */
const TROUBLE = 5000;
const UNKNOWN_TOKEN = 60_000;
const GONE = /chat not found|user is deactivated|bot was blocked|PEER_ID_INVALID/i;
/** The call never reached Telegram. */
const UNREACHED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT/;

/**
 * Writes to somebody who has not just written; never rejects. `api` must not try again by itself: a call that broke off
 * may have arrived.
 */
export async function writeFirst(api: Api, chat: number, screen: Screen): Promise<Sent> {
  try {
    await api.sendMessage(chat, screen.text.text, screenOptions(screen));
    return { kind: 'sent' };
  } catch (error) {
    return error instanceof GrammyError ? refused(error) : brokenOff(error);
  }
}

function refused({ error_code, description, parameters }: GrammyError): Sent {
  if (error_code === 403 || GONE.test(description)) return { kind: 'gone' };
  if (error_code === 429) return { kind: 'later', milliseconds: (parameters.retry_after ?? 1) * 1000 };
  if (error_code === 401 || error_code === 404) return { kind: 'later', milliseconds: UNKNOWN_TOKEN };
  // What is refused for another reason would be refused again.
  return error_code >= 500 ? { kind: 'later', milliseconds: TROUBLE } : { kind: 'sent' };
}

function brokenOff(error: unknown): Sent {
  const outer = error instanceof HttpError ? error.error : error;
  const inner = outer instanceof Error && outer.cause instanceof Error ? outer.cause : outer;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  return { kind: UNREACHED.test(code) ? 'later' : 'unknown', milliseconds: TROUBLE };
}
