import type { Programme } from '../schema/programme.ts';
import { type Column, type Row, readCell } from './column.ts';
import { PLACES } from './places-columns.ts';
import { PROGRAMME } from './programme-columns.ts';

/** What stays open after the rows are read. */
export interface ProgrammeRead {
  readonly programme: Programme;
  /** Fields in which rows of the same programme contradict each other. */
  readonly contradictions: readonly string[];
}

export function blankProgramme(specialtyId: string, asPublished: string): Programme {
  return {
    specialtyId,
    asPublished,
    codeInSource: false,
    bases: [],
    languages: [],
    forms: [],
    durations: { after9: null, after11: null, unspecified: [] },
    qualificationCodes: [],
    qualificationNames: [],
    places: null,
    funding: null,
    feeTengePerYear: null,
    employerIds: [],
    recommend: true,
    uncertain: false,
    asOf: null,
  };
}

const told = <T>(rows: readonly Row[], read: (row: Row) => T | undefined): readonly T[] =>
  rows.flatMap((row) => read(row) ?? []);

/** All that any row says, in the order of the rows; what was known when none says anything. */
function union<T>(lists: readonly (readonly T[])[], before: readonly T[]): T[] {
  return lists.length === 0 ? [...before] : [...new Set(lists.flat())];
}

function durationsOf(rows: readonly Row[], before: Programme['durations']): Programme['durations'] {
  const afterOf = (base: 9 | 11, column: typeof PROGRAMME.monthsAfter9) =>
    rows
      .map((row) => {
        const bases = readCell(row, PROGRAMME.bases) ?? [];
        const months = bases.length === 1 && bases[0] === base ? readCell(row, PROGRAMME.months) : undefined;
        return readCell(row, column) ?? months;
      })
      .find((months) => months !== undefined);
  const open = told(rows, (row) =>
    readCell(row, PROGRAMME.bases)?.length === 1 ? undefined : readCell(row, PROGRAMME.months),
  );
  const after9 = afterOf(9, PROGRAMME.monthsAfter9);
  const after11 = afterOf(11, PROGRAMME.monthsAfter11);
  if (after9 === undefined && after11 === undefined && open.length === 0) return before;
  return {
    after9: after9 ?? before.after9,
    after11: after11 ?? before.after11,
    unspecified: [...new Set(open)],
  };
}

/** Places of rows for different classes or languages are places of one programme; without all of them no sum. */
function placesOf(rows: readonly Row[], before: number | null): number | null {
  const places = told(rows, (row) => readCell(row, PROGRAMME.places));
  if (places.length < rows.length) return places.length === 0 ? before : null;
  return places.reduce((sum, count) => sum + count, 0) || null;
}

/** The one value that the rows agree on, what was known when they say none, null when they disagree. */
function agreed<T>(
  values: readonly T[],
  before: T | null,
): { readonly value: T | null; readonly disagree: boolean } {
  const distinct = [...new Set(values)];
  if (distinct.length > 1) return { value: null, disagree: true };
  return { value: distinct[0] ?? before, disagree: false };
}

/** The programme as its rows say; what they leave open stays as it was known. */
export function updatedProgramme(
  before: Programme,
  rows: readonly Row[],
  employersOf: (names: readonly string[]) => readonly string[],
  date: string | null,
): ProgrammeRead {
  const cells = <T>(read: (row: Row) => T | undefined) => told(rows, read);
  const lists = <T>(column: Column<readonly T[]>) =>
    rows.map((row) => readCell(row, column) ?? []).filter(({ length }) => length > 0);
  const fee = agreed(
    cells((row) => readCell(row, PROGRAMME.fee) || undefined),
    before.feeTengePerYear,
  );
  const funding = agreed(
    cells((row) => readCell(row, PROGRAMME.funding)),
    before.funding,
  );
  const codes = rows.map((row) => readCell(row, PROGRAMME.code));
  const ofCodes = codes.flatMap((code) => code?.qualification ?? []);
  const year = rows.map((row) => readCell(row, PLACES.year)).find((value) => value !== undefined);
  const programme: Programme = {
    ...before,
    asPublished:
      rows.map((row) => readCell(row, PROGRAMME.specialty)).find((name) => name !== undefined) ??
      before.asPublished,
    codeInSource: before.codeInSource || codes.some((code) => code !== undefined),
    bases: union(lists(PROGRAMME.bases), before.bases),
    languages: union(lists(PROGRAMME.languages), before.languages),
    forms: union(lists(PROGRAMME.forms), before.forms),
    durations: durationsOf(rows, before.durations),
    qualificationCodes: union(
      [...lists(PROGRAMME.qualificationCodes), ...ofCodes.map((code) => [code])],
      before.qualificationCodes,
    ),
    qualificationNames: union(lists(PROGRAMME.qualificationNames), before.qualificationNames),
    places: placesOf(rows, before.places),
    funding: funding.value,
    feeTengePerYear: fee.value,
    employerIds: [
      ...new Set([
        ...before.employerIds,
        ...cells((row) => readCell(row, PROGRAMME.dualPartners)).flatMap((names) => [
          ...employersOf([names].flat()),
        ]),
      ]),
    ],
    recommend: true,
    uncertain: false,
    asOf: date ?? (year === undefined ? before.asOf : String(year)),
  };
  const contradictions = [...(fee.disagree ? ['fee'] : []), ...(funding.disagree ? ['funding'] : [])];
  return { programme, contradictions };
}
