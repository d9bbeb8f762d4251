import type { ListStore } from './store.ts';

const SECONDS_A_DAY = 24 * 60 * 60;
/** About 0.5 MB; a recalibration needs a tenth of it. */
const MOST_KEPT = 5000;

/** Complete answers that people gave for a better calibration. Nobody can tell whose they are, so none is taken back. */
export interface Contributions {
  /**
   * Keeps the answers to all items of a calibration, a digit each in the order of its items. `once` is random and names
   * this hand-over alone: the same one again changes nothing.
   */
  readonly add: (calibration: string, given: Contribution, once: string) => Promise<void>;
  /** One JSON object each, sorted, so that their order does not tell who came when. */
  readonly all: (calibration: string) => Promise<readonly string[]>;
}

export interface Contribution {
  /** Such as 2026-11: a day would help to guess who it was. */
  readonly month: string;
  readonly answers: string;
}

/** They end `retentionDays` after the newest one. */
export function createContributions(lists: ListStore, retentionDays: number): Contributions {
  const nameOf = (calibration: string) => `answers:${calibration}`;
  const limits = { most: MOST_KEPT, ttlSeconds: retentionDays * SECONDS_A_DAY };
  return {
    add: (calibration, { month, answers }, once) =>
      lists.append(nameOf(calibration), JSON.stringify({ month, answers }), { ...limits, once }),
    all: async (calibration) => (await lists.all(nameOf(calibration))).toSorted(),
  };
}
