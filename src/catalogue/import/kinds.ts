import { COLLEGE } from './college-columns.ts';
import type { Column } from './column.ts';
import { PLACES } from './places-columns.ts';
import { PROGRAMME } from './programme-columns.ts';
import { SPECIALTY } from './specialty-columns.ts';
import { STATISTIC } from './statistic-columns.ts';

export const IMPORT_KINDS = ['colleges', 'programmes', 'specialties', 'places', 'statistics'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface KindColumns {
  readonly columns: readonly Column<unknown>[];
  /** Of each group one column at least must be there, and filled in every row. */
  readonly required: readonly (readonly string[])[];
}

const COLUMNS: Readonly<Record<ImportKind, KindColumns>> = {
  colleges: { columns: Object.values(COLLEGE), required: [['nameRu', 'nameKk', 'name']] },
  programmes: {
    columns: Object.values(PROGRAMME),
    required: [
      ['college', 'collegeId', 'bin'],
      ['code', 'specialty'],
    ],
  },
  specialties: { columns: Object.values(SPECIALTY), required: [['code'], ['nameRu', 'nameKk']] },
  places: { columns: Object.values(PLACES), required: [['college', 'collegeId', 'bin'], ['places']] },
  statistics: {
    columns: Object.values(STATISTIC),
    required: [['topic'], ['metric', 'labelRu'], ['labelRu'], ['labelKk'], ['value']],
  },
};

/** The columns that a table of this kind may have. */
export function columnsOf(kind: ImportKind): KindColumns {
  return COLUMNS[kind];
}
