import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Outcome, ProcessUpdate } from '../delivery/process.ts';
import type { OpenUnit, Store } from '../store/store.ts';
import type { BotContext } from './context.ts';
import { runAsUnit } from './current-unit.ts';
import { newSession, readSession, type Session, writeSession } from './session.ts';

/** The whole unit, all calls and retries together, in milliseconds; shorter than the lock lives. */
const DEADLINE = 25_000;
/** After so many failed tries an update is given up with an apology. */
const MOST_TRIES = 3;
const TOO_MANY_REQUESTS = 429;
const BLOCKED = 403;

export interface UnitParts {
  readonly store: Store;
  readonly bot: Bot<BotContext>;
  /** Key of the person's record, or undefined for updates that belong to nobody's private chat. */
  readonly personOf: (update: Update) => string | undefined;
  /** Care must answer even without the store. */
  readonly isCare: (update: Update) => boolean;
  readonly apologise: (update: Update) => Promise<void>;
  readonly log: { readonly warn: (fields: object, message: string) => void };
  /** Shortened by tests. */
  readonly deadline?: number;
}

type Handled = 'handled' | 'aborted' | 'refused' | 'failed';

/**
 * Handles each update as one unit of work on one person's record: lock and load, handle, save and unlock.
 * What was changed is saved only when handling succeeded; whatever happens, the lock is given back.
 */
export function createProcessor(parts: UnitParts): ProcessUpdate {
  return async (update, signal) => {
    const person = parts.personOf(update);
    if (person === undefined) return outcomeOf(await handle(parts, update, newSession(), signal));
    try {
      const begun = await parts.store.units.begin(person, update.update_id);
      if (begun.kind === 'duplicate') return 'done';
      if (begun.kind === 'open') return await runUnit(parts, update, person, begun, signal);
    } catch (error) {
      parts.log.warn({ error: nameOf(error) }, 'the store does not answer');
      if (!parts.isCare(update)) return 'unavailable';
    }
    if (!parts.isCare(update)) return 'busy';
    return outcomeOf(await handle(parts, update, newSession(), signal));
  };
}

interface Opened {
  readonly unit: OpenUnit;
  readonly record: string | null;
  readonly failedTries: number;
}

async function runUnit(
  parts: UnitParts,
  update: Update,
  person: string,
  { unit, record, failedTries }: Opened,
  signal: AbortSignal,
): Promise<Outcome> {
  const { units } = parts.store;
  const session = sessionOf(parts, record);
  const handled = await handle(parts, update, session, signal);
  if (handled === 'handled') {
    if ((await units.commit(person, unit, writeSession(session))) === 'saved') return 'done';
    parts.log.warn({}, 'a lock expired before its commit; the update comes again');
    return 'failed';
  }
  if (handled === 'failed' && failedTries + 1 >= MOST_TRIES) {
    await parts.apologise(update);
    return (await units.commit(person, unit, record)) === 'saved' ? 'done' : 'failed';
  }
  await units.release(person, unit, handled === 'failed' ? 'failed' : 'untouched');
  return outcomeOf(handled);
}

function sessionOf({ log }: UnitParts, record: string | null): Session {
  if (record === null) return newSession();
  const session = readSession(record);
  if (!session) log.warn({}, 'a stored record could not be read; the person starts afresh');
  return session ?? newSession();
}

async function handle(
  { bot, log, deadline = DEADLINE }: UnitParts,
  update: Update,
  session: Session,
  signal: AbortSignal,
): Promise<Handled> {
  try {
    await runAsUnit(session, signal, deadline, () => bot.handleUpdate(update));
    return 'handled';
  } catch (error) {
    if (signal.aborted) return 'aborted';
    const code = refusalCode(error);
    if (code === BLOCKED) return 'handled';
    if (code === TOO_MANY_REQUESTS) return 'refused';
    log.warn({ error: nameOf(error), kind: kindOf(update) }, 'an update could not be handled');
    return 'failed';
  }
}

function outcomeOf(handled: Handled): Outcome {
  if (handled === 'handled') return 'done';
  return handled === 'refused' ? 'unavailable' : 'failed';
}

/** Telegram's error code behind an error of a handler, if it was Telegram that refused. */
function refusalCode(error: unknown): number | undefined {
  const cause = error instanceof Error && 'error' in error ? error.error : error;
  return cause instanceof GrammyError ? cause.error_code : undefined;
}

/** What may be logged of an error: its kind and Telegram's own words, never a person's. */
function nameOf(error: unknown): string {
  const cause = error instanceof Error && 'error' in error ? error.error : error;
  if (cause instanceof GrammyError) return `${cause.method}: ${cause.description}`;
  return cause instanceof Error ? `${cause.name}: ${firstFrame(cause)}` : typeof cause;
}

function firstFrame(error: Error): string {
  return (
    error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim() ?? 'no stack'
  );
}

function kindOf(update: Update): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'unknown';
}
