import { COLLEGE } from './college-columns.ts';
import type { Column } from './column.ts';
import { PROGRAMME } from './programme-columns.ts';

const { collegeId, bin, region, college, code, specialty, bases, languages, places } = PROGRAMME;

/** Only the places of programmes, or of a whole college where no specialty is named. */
export const PLACES = {
  collegeId,
  bin,
  region,
  college,
  code,
  specialty,
  bases,
  languages,
  places,
  year: {
    field: 'year',
    title: { kk: 'Жылы', ru: 'Год' },
    wordings: ['учебный год', 'оқу жылы', 'год приема'],
    hint: { kk: 'Қай жылғы орындар', ru: 'Какого года места' },
    example: '2026',
    read: COLLEGE.founded.read,
  } satisfies Column<unknown>,
};
