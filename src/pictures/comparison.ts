/** What the picture of a comparison shows: words, all handed in. */

export interface ComparisonCell {
  readonly text: string;
  /** What is not known is said too, in a quieter tone. */
  readonly known: boolean;
}

export interface ComparisonRow {
  readonly label: string;
  /** As many as there are columns. */
  readonly cells: readonly ComparisonCell[];
}

export interface ComparisonPicture {
  readonly title: string;
  /** Names of what is compared, two or three. */
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly notes: readonly string[];
}
