import { fold } from '../../language/fold.ts';
import { cleanText, type Sheet } from './cell.ts';
import type { Column } from './column.ts';

/** The heading of one column as it stands in the table. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  /** Our name of it; undefined: the column is not read. */
  readonly field: string | undefined;
}

export interface Header {
  /** Rows from 0: the first of the header, the first under it. */
  readonly from: number;
  readonly to: number;
  readonly headings: readonly Heading[];
}

/** Their heading, folded, by our field: what --map says. */
export type HeadingMap = ReadonlyMap<string, string>;

const MOST_ROWS_ABOVE = 40;
const DEEPEST = 3;

/** Years and units say nothing of what the column is. */
export function foldHeading(text: string): string {
  return fold(text)
    .replace(
      /(?<!\d)20\d\d(?: 20\d\d| \d\d(?!\d))?(?: (?:учебн\p{L}*|оку))?(?: (?:год\p{L}*|г|жыл\p{L}*))?/gu,
      ' ',
    )
    .replace(/(?:(?<!\p{L})(?:чел|человек|адам|шт|ед|тг|тенге|на|по) *)+$/u, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What may be the name of a column, the likeliest first: under a common heading, alone, one of two languages. */
function namesOf(texts: readonly string[]): readonly string[] {
  const joined = texts.join(' ');
  const last = texts.at(-1) ?? '';
  const parts = (text: string) => text.split(/[/|()\n]+/).filter((part) => part.trim() !== '');
  const partsJoined = texts
    .map(parts)
    .reduce<readonly string[]>(
      (heads, tails) =>
        heads.length === 0 ? tails : heads.flatMap((head, at) => [`${head} ${tails[at] ?? tails[0] ?? ''}`]),
      [],
    );
  return [joined, ...partsJoined, last, ...parts(last)].map(foldHeading);
}

function fieldsByWording(columns: readonly Column<unknown>[], map: HeadingMap): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { field, title, wordings } of columns) {
    if (map.has(field)) continue;
    for (const wording of [field, title.kk, title.ru, ...wordings]) {
      const folded = foldHeading(wording);
      if (!fields.has(folded)) fields.set(folded, field);
    }
  }
  for (const [field, heading] of map) fields.set(foldHeading(heading), field);
  return fields;
}

function headingsAt(sheet: Sheet, from: number, depth: number, fields: ReadonlyMap<string, string>) {
  const rows = sheet.rows.slice(from, from + depth);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column): Heading => {
    const texts = rows.map((row) => cleanText(row[column] ?? '')).filter((text) => text !== '');
    const distinct = texts.filter((text, at) => text !== texts[at - 1]);
    const field = namesOf(distinct).flatMap((name) => fields.get(name) ?? [])[0];
    if (field === undefined || taken.has(field))
      return { column, text: distinct.join(' '), field: undefined };
    taken.add(field);
    return { column, text: distinct.join(' '), field };
  });
}

/** The rows of a sheet that name the most columns; undefined when none names two, or the only one expected. */
export function findHeader(
  sheet: Sheet,
  columns: readonly Column<unknown>[],
  map: HeadingMap,
): Header | undefined {
  const fields = fieldsByWording(columns, map);
  let best: Header | undefined;
  let most = 1;
  const last = Math.min(sheet.rows.length, MOST_ROWS_ABOVE);
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    for (let from = 0; from + depth <= last; from += 1) {
      const headings = headingsAt(sheet, from, depth, fields);
      const named = headings.filter(({ field }) => field !== undefined).length;
      if (named <= most) continue;
      best = { from, to: from + depth, headings };
      most = named;
    }
  }
  return best;
}
