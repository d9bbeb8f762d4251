import type { Catalogue } from '../catalogue.ts';
import type { College } from '../schema/college.ts';
import type { Employer } from '../schema/employer.ts';
import type { Register } from '../schema/register.ts';
import type { Source } from '../schema/source.ts';
import type { Specialty } from '../schema/specialty.ts';
import type { Statistic } from '../schema/statistic.ts';
import type { RowFault } from './cell.ts';
import type { Row } from './column.ts';

/** What is known beside the table itself. */
export interface ImportContext {
  readonly catalogue: Catalogue;
  /** Undefined in a preview without --source. */
  readonly source: Source | undefined;
  /** The region of rows that name none; with `full`, the region that the register covers. */
  readonly regionId: string | undefined;
  /** The table lists all there is in `regionId`, or in the whole country. */
  readonly full: boolean;
}

/** One line of the preview. */
export interface Change {
  readonly id: string;
  readonly text: string;
}

export interface Suspicion {
  readonly row: Row;
  readonly message: string;
  /** True: nothing is written before an editor decides it in the column `id`. */
  readonly blocks: boolean;
}

/** Lists that the import changes, whole; a list that is not there stays as it is. */
export interface NewRecords {
  readonly colleges?: readonly College[];
  readonly specialties?: readonly Specialty[];
  readonly statistics?: readonly Statistic[];
  readonly employers?: readonly Employer[];
  readonly registers?: readonly Register[];
}

export interface Outcome {
  readonly added: readonly Change[];
  readonly changed: readonly Change[];
  readonly gone: readonly Change[];
  /** What records of other kinds lose by it. */
  readonly notes: readonly string[];
  readonly suspicious: readonly Suspicion[];
  readonly faults: readonly RowFault[];
  /** Known records of the regions of the table that it does not name and that stay. */
  readonly unmentioned: number;
  readonly records: NewRecords;
}

/** A fault of a row in the first of the fields that the table has. */
export function faultOf(row: Row, fields: readonly string[], message: string): RowFault {
  const column = fields.map((field) => row.columns.get(field)).find((place) => place !== undefined);
  return { sheet: row.sheet, row: row.row, column, message };
}

const SHOWN = 60;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'unknown';
  const text = typeof value === 'string' ? `«${value}»` : JSON.stringify(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

/** `phone: unknown → «+77132551234»` of every field that differs; empty when none does. */
export function differences(before: object, after: object): readonly string[] {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => JSON.stringify(known.get(field)) !== JSON.stringify(value))
    .map(([field, value]) => `${field}: ${shown(known.get(field))} → ${shown(value)}`);
}

/** The source first, those before it behind: what they alone said stays known. */
export function withSource(sources: readonly string[], source: Source | undefined): string[] {
  return source === undefined ? [...sources] : [...new Set([source.id, ...sources])];
}

/** Adds a list to a group of a map. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [value]);
  else group.push(value);
}
