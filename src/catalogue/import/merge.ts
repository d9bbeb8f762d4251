import type { Row } from './column.ts';
import type { ImportKind } from './kinds.ts';
import { mergeColleges } from './merge-colleges.ts';
import { mergeProgrammes } from './merge-programmes.ts';
import { mergeSpecialties } from './merge-specialties.ts';
import { mergeStatistics } from './merge-statistics.ts';
import type { ImportContext, Outcome } from './outcome.ts';

const MERGES: Readonly<Record<ImportKind, (rows: readonly Row[], context: ImportContext) => Outcome>> = {
  colleges: mergeColleges,
  programmes: mergeProgrammes,
  places: mergeProgrammes,
  specialties: mergeSpecialties,
  statistics: mergeStatistics,
};

/** What becomes of the catalogue when the rows of a table are taken in; changes nothing. */
export function mergeRows(kind: ImportKind, rows: readonly Row[], context: ImportContext): Outcome {
  return MERGES[kind](rows, context);
}
