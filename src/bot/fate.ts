import type { Outcome } from '../delivery/process.ts';

/** What can become of an update, and what that means for its delivery. */
const OUTCOMES = {
  committed: 'done',
  duplicate: 'done',
  limited: 'done',
  /** Given up and confirmed, after its last try. */
  'given-up': 'done',
  /** Handled, of a group or an inline query: no record is theirs. */
  unrecorded: 'done',
  busy: 'busy',
  failed: 'failed',
  /** Broken off, since the process ends. */
  ended: 'failed',
  /** Handled, but its lock had expired. */
  lost: 'failed',
  /** Telegram asked to wait for longer than a lock may be held. */
  refused: 'unavailable',
  unavailable: 'unavailable',
} as const satisfies Readonly<Record<string, Outcome>>;

export type Fate = keyof typeof OUTCOMES;

/** The end of an update: for its delivery the outcome, for the figures its fate. */
export interface Ending {
  readonly fate: Fate;
  readonly outcome: Outcome;
  /** Known only where a record tells: what became of the same update when it came before. */
  readonly redeliveredAfter: 'commit' | 'failure' | undefined;
}

export function endingOf(fate: Fate, redeliveredAfter?: Ending['redeliveredAfter']): Ending {
  return { fate, outcome: OUTCOMES[fate], redeliveredAfter };
}
