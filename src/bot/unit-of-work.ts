import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { kindOf } from '../delivery/update-kind.ts';
import type { OpenUnit, Store } from '../store/store.ts';
import type { BotContext } from './context.ts';
import { type Changes, changesBetween, type Noted, type Traits, traitsOf } from './counted.ts';
import { type Ending, endingOf, type Fate } from './fate.ts';
import { handleUpdate } from './handle-update.ts';
import type { People } from './person-of.ts';
import { runUntil } from './running-unit.ts';
import { newSession, readSession, type Session, writeSession } from './session.ts';
import { nameOf, refusalCode } from './what-failed.ts';
import { isWhole } from './whole-update.ts';

/** The whole unit, all calls and retries together, in milliseconds; shorter than the lock lives. */
const DEADLINE = 25_000;
/** What an apology or a word to who is too fast may take, so that giving up is committed while the lock still lives. */
const APOLOGY_DEADLINE = 4000;
/** After so many failed tries an update is given up with an apology. */
const MOST_TRIES = 3;
const TOO_MANY_REQUESTS = 429;
const BLOCKED = 403;

export interface UnitParts extends People {
  readonly store: Store;
  readonly bot: Bot<BotContext>;
  /** Care must answer even without the store. */
  readonly isCare: (update: Update) => boolean;
  readonly apologise: (update: Update, ended: AbortSignal) => Promise<void>;
  /** Answers an update beyond the limit, until `ended`; with a line when `isFirst`, which is once in a window. */
  readonly slowDown: (update: Update, isFirst: boolean, ended: AbortSignal) => Promise<void>;
  /** Hears of each commit, afterwards; what becomes of it is nobody's concern here. */
  readonly count: (changes: Changes) => void;
  readonly log: { readonly warn: (fields: object, message: string) => void };
  /** Shortened by tests. */
  readonly deadline?: number;
}

type Handled = 'handled' | 'ended' | 'refused' | 'failed';

/**
 * Handles each update as one unit of work on one person's record: lock and load, handle, save and unlock.
 * What was changed is saved only when handling succeeded; whatever happens, the lock is given back.
 */
export function createProcessor(parts: UnitParts): (update: Update, signal: AbortSignal) => Promise<Ending> {
  return async (update, signal) => {
    // Nobody can be answered; what is broken once is broken every time it comes.
    if (!isWhole(update)) return endingOf('unrecorded');
    const person = parts.personOf(update);
    if (person === undefined) return endingOf(await handleForNobody(parts, update, signal));
    const begun = await orAway(parts, parts.store.units.begin(person, update.update_id));
    if (begun?.kind === 'duplicate') return endingOf('duplicate', 'commit');
    if (begun?.kind === 'limited' && !parts.isCare(update)) {
      await inShort(parts, signal, (ended) => parts.slowDown(update, begun.isFirst, ended));
      return endingOf('limited');
    }
    if (begun?.kind === 'open') return endOpened(parts, update, person, begun, signal);
    const fate = begun?.kind ?? 'unavailable';
    if (!parts.isCare(update)) return endingOf(fate);
    // The fate of any other text at this moment, so that the figures cannot tell a cry for help from it.
    return { ...endingOf(withoutRecord(await handle(parts, update, nobody(), signal))), fate };
  };
}

/** No record counts the tries of groups and inline queries: one that always fails would hold up everybody. */
async function handleForNobody(parts: UnitParts, update: Update, signal: AbortSignal): Promise<Fate> {
  const sender = parts.senderOf(update);
  const admitted = sender === undefined || (await orAway(parts, parts.store.units.admit(sender)));
  if (admitted === false) {
    await inShort(parts, signal, (ended) => parts.slowDown(update, false, ended));
    return 'limited';
  }
  const handled = await handle(parts, update, nobody(), signal);
  return handled === 'failed' || handled === 'refused' ? 'given-up' : withoutRecord(handled);
}

function withoutRecord(handled: Handled): Fate {
  return handled === 'handled' ? 'unrecorded' : handled;
}

/** Undefined when the store does not answer. */
async function orAway<T>({ log }: UnitParts, attempt: Promise<T>): Promise<T | undefined> {
  try {
    return await attempt;
  } catch (error) {
    log.warn({ error: nameOf(error) }, 'the store does not answer');
    return undefined;
  }
}

interface Opened {
  readonly unit: OpenUnit;
  readonly record: string | null;
  readonly failedTries: number;
}

async function endOpened(
  parts: UnitParts,
  update: Update,
  person: string,
  opened: Opened,
  signal: AbortSignal,
): Promise<Ending> {
  const fate = await orAway(parts, runUnit(parts, update, person, opened, signal));
  return endingOf(fate ?? 'unavailable', opened.failedTries > 0 ? 'failure' : undefined);
}

async function runUnit(
  parts: UnitParts,
  update: Update,
  person: string,
  { unit, record, failedTries }: Opened,
  signal: AbortSignal,
): Promise<Fate> {
  const { units } = parts.store;
  const session = sessionOf(parts, record);
  const [before, noted]: [Traits, Noted[]] = [traitsOf(session), []];
  const handled = await handle(parts, update, { session, noted }, signal);
  if (handled === 'handled') {
    if ((await units.commit(person, unit, writeSession(session))) === 'saved') {
      parts.count(changesBetween(before, traitsOf(session), noted));
      return 'committed';
    }
    parts.log.warn({}, 'a lock expired before its commit; the update comes again');
    return 'lost';
  }
  if (handled === 'failed' && failedTries + 1 >= MOST_TRIES) {
    await inShort(parts, signal, (ended) => parts.apologise(update, ended));
    if ((await units.commit(person, unit, asBefore(record))) === 'saved') return 'given-up';
  }
  await units.release(person, unit, handled === 'failed' ? 'failed' : 'untouched');
  return handled;
}

/** Of whom nothing is known and nothing is kept. */
function nobody(): { readonly session: Session; readonly noted: Noted[] } {
  return { session: newSession(), noted: [] };
}

function sessionOf({ log }: UnitParts, record: string | null): Session {
  if (record === null) return newSession();
  const session = readSession(record);
  if (!session) log.warn({}, 'a stored record could not be read; the person starts afresh');
  return session ?? newSession();
}

/** The record of an update that was given up: as it was, but out of a conversation that may be what breaks. */
function asBefore(record: string | null): string | null {
  const session = record === null ? undefined : readSession(record);
  return writeSession(session ? { ...session, conversations: undefined } : newSession());
}

/** A line beside the handling: whether it arrives or not, the update is done with. */
async function inShort(
  { deadline = DEADLINE }: UnitParts,
  signal: AbortSignal,
  say: (ended: AbortSignal) => Promise<void>,
): Promise<void> {
  await runUntil(signal, Math.min(deadline, APOLOGY_DEADLINE), say).catch(() => {});
}

async function handle(
  { bot, log, deadline = DEADLINE }: UnitParts,
  update: Update,
  unit: ReturnType<typeof nobody>,
  signal: AbortSignal,
): Promise<Handled> {
  try {
    await runUntil(signal, deadline, (ended) => handleUpdate(bot, update, { ...unit, signal: ended }));
    return 'handled';
  } catch (error) {
    if (signal.aborted) return 'ended';
    const code = refusalCode(error);
    if (code === BLOCKED) return 'handled';
    if (code === TOO_MANY_REQUESTS) return 'refused';
    log.warn({ error: nameOf(error), kind: kindOf(update) }, 'an update could not be handled');
    return 'failed';
  }
}
