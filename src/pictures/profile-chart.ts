/** What the picture of an interest profile shows: numbers and words, all handed in. */

/** Lowest and highest raw score of an area in the full test. */
export const SCORE_RANGE = { lowest: 8, highest: 40 } as const;

export interface ChartArea {
  /** Name in the reader's language. */
  readonly name: string;
  /** Expected raw score of the full test, 8..40; beyond is drawn at the edge. */
  readonly score: number;
  /** Standard deviation of that score, in the same points. */
  readonly sd: number;
  /** Mean score of other people, 8..40; left out when this lens is not shown. */
  readonly others?: number;
  /** Stands out against others: gets a star and a colour of its own. */
  readonly standsOut?: boolean;
}

export interface ProfileChart {
  readonly title: string;
  /** In the order of the bars from above: most liked first. */
  readonly areas: readonly ChartArea[];
  /** Words under the two ends of the bars. */
  readonly scale: { readonly low: string; readonly high: string };
  /** What the marks mean; those that the picture does not show are not explained. */
  readonly legend: {
    readonly score: string;
    readonly others: string;
    readonly standsOut: string;
  };
  readonly footer: string;
}
