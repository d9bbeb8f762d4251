/** One sheet of a table as texts, merged areas filled with their value, rows and columns from 0. */
export interface Sheet {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Something wrong in a table, named so that its editor finds it. */
export interface RowFault {
  /** From 1. */
  readonly sheet: number;
  /** As the table program numbers it, from 1; 0: the sheet as a whole. */
  readonly row: number;
  /** From 0; undefined: the row as a whole. */
  readonly column: number | undefined;
  readonly message: string;
}

/** What became of the text of a cell. */
export type Reading<T> =
  | { readonly status: 'success'; readonly value: T }
  | { readonly status: 'fail'; readonly message: string };

export const success = <T>(value: T): Reading<T> => ({ status: 'success', value });
export const fail = (message: string): Reading<never> => ({ status: 'fail', message });

const LETTERS = 26;
const LETTER_A = 65;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const before = Math.floor(column / LETTERS);
  return (before === 0 ? '' : columnLetter(before - 1)) + String.fromCharCode(LETTER_A + (column % LETTERS));
}

/** `sheet 1, row 14, column D: message`. */
export function formatRowFault({ sheet, row, column, message }: RowFault): string {
  const rowPart = row === 0 ? '' : `, row ${row}`;
  const columnPart = column === undefined ? '' : `, column ${columnLetter(column)}`;
  return `sheet ${sheet}${rowPart}${columnPart}: ${message}`;
}

const NOTHING = /^(?:[-–—−.…]+|нет данных|н\/д|мәлімет жоқ|дерек жоқ|#n\/a|null)$/iu;

/** One line without the invisible: no-break spaces, soft hyphens, line breaks. A dash for «nothing» is nothing. */
export function cleanText(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return NOTHING.test(line) ? '' : line;
}
