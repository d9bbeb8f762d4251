import type { Ledger } from './crowd.ts';
import type { SingleSite, Site } from './site.ts';
import type { Stage } from './under-crowd.ts';

/** One line of the faults' table. */
export interface Row extends Ledger {
  /** What went wrong, in a few words. */
  readonly fault: string;
  /** How often it was made to go wrong. */
  readonly injected: number;
  /** What the figures do not say. */
  readonly note?: string;
}

/** Makes one thing go wrong so many times under a crowd, and counts; on a stage of its own unless one is given. */
export type Fault<S extends Site = SingleSite> = (times: number, stage?: Stage<S>) => Promise<Row>;
