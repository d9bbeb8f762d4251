import type { Reading } from './cell.ts';

/** A column that an official table may have, and how its cells are read. */
export interface Column<T> {
  /** Our name of it, for --map. */
  readonly field: string;
  /** Heading of the template. */
  readonly title: { readonly kk: string; readonly ru: string };
  /** Other headings that mean it, in any spelling that `foldHeading` makes equal. */
  readonly wordings: readonly string[];
  /** For the sheet of the template that explains the columns. */
  readonly hint: { readonly kk: string; readonly ru: string };
  readonly example: string;
  /** Reads the text of a cell that is not empty. */
  readonly read: (text: string) => Reading<T>;
}

/** A row of a table under recognised headings. */
export interface Row {
  readonly sheet: number;
  /** From 1, as the table program numbers it. */
  readonly row: number;
  /** Texts of the cells that are not empty, by field. */
  readonly texts: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, number>;
  /** The heading line above it inside the table that names no record («Актюбинская область»). */
  readonly section: string;
}

/** What a row says in a column; undefined when it is empty, absent or unreadable (a fault is reported once). */
export function readCell<T>(row: Row, column: Column<T>): T | undefined {
  const text = row.texts.get(column.field);
  if (text === undefined) return undefined;
  const reading = column.read(text);
  return reading.status === 'success' ? reading.value : undefined;
}
