import type { Update } from 'grammy/types';

/**
 * What became of one update.
 * `done`: committed, a duplicate, or given up: confirm it to Telegram.
 * `busy`: somebody else holds the person's lock; not a try.
 * `failed`: handling failed and nothing was committed: deliver it again.
 * `unavailable`: the store does not answer; deliver it again later.
 */
export type Outcome = 'done' | 'busy' | 'failed' | 'unavailable';

/** Handles one update as one unit of work. Never rejects. `signal` ends it early, uncommitted and unlocked. */
export type ProcessUpdate = (update: Update, signal: AbortSignal) => Promise<Outcome>;
