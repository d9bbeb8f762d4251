import type { Mistake } from '../store/mistake-reports.ts';

/** A report of a mistake to which one line may still be typed. */
export interface PendingReport {
  /** Token of the card. */
  readonly card: string;
  readonly mistake: Mistake;
  /** Random, and the same on the button that sends it without words: a report that comes twice is one. */
  readonly once: string;
  /** After that (milliseconds since 1970) a text is a question again. */
  readonly until: number;
}
