import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { offeredBy } from '../../../catalogue/offered-by.ts';
import { rankOfProgrammes } from '../../../catalogue/programme-sources.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import type { ComparisonPicture } from '../../../pictures/comparison.ts';
import { feesView } from '../../fees-view.ts';
import { officialName } from '../../names.ts';
import type { TextKey, Translate } from '../../texts.ts';
import {
  type Cell,
  dormitoryCell,
  durationCell,
  joined,
  orderCell,
  partnersCell,
  placeCell,
  placesCell,
  sourceCell,
  yesNo,
} from './cells.ts';
import { basesOf, languagesOf } from './facts.ts';

export interface Compared {
  readonly colleges: readonly College[];
  /** Compares their programmes of this specialty; without it the colleges as a whole. */
  readonly specialty: Specialty | undefined;
}

export interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** A comparison as text and as a picture show it. */
export interface Table {
  readonly title: string;
  /** Full official names. */
  readonly names: readonly string[];
  /** Rows of which something is known. */
  readonly rows: readonly Row[];
  /** What a reader must know to read it right. */
  readonly notes: readonly string[];
}

type CellOf = (college: College) => Cell;

/** What is known of the colleges side by side; what is known of none stands in a note. */
export function comparisonTable(catalogue: Catalogue, compared: Compared, t: Translate): Table {
  const { colleges, specialty } = compared;
  const rows = cellsOf(catalogue, compared, t).map(([key, cellOf]) => ({
    label: t(key),
    cells: colleges.map(cellOf),
  }));
  const isKnown = ({ cells }: Row) => cells.some((cell) => cell !== undefined);
  const unknown = rows.filter((row) => !isKnown(row)).map(({ label }) => label.toLocaleLowerCase(t.language));
  const listed = colleges.some(
    (college) => rankOfProgrammes(catalogue, offeredBy(college, specialty?.id), college)?.rank === 'list',
  );
  return {
    title: specialty
      ? t('compare.titleFor', { specialty: officialName(specialty.name, t) })
      : t('compare.title'),
    names: colleges.map(({ name }) => officialName(name, t)),
    rows: rows.filter(isKnown),
    notes: [
      ...(unknown.length > 0 ? [t('compare.unknownForAll', { labels: unknown.join(', ') })] : []),
      ...(listed ? [t('compare.check')] : []),
    ],
  };
}

function cellsOf(
  catalogue: Catalogue,
  { colleges, specialty }: Compared,
  t: Translate,
): readonly (readonly [TextKey, CellOf])[] {
  const regionsDiffer = new Set(colleges.map(({ regionId }) => regionId)).size > 1;
  const programmes = (college: College) => offeredBy(college, specialty?.id);
  const bases = (college: College) =>
    joined(basesOf(college, programmes(college), specialty === undefined).map(String));
  const languages = (college: College) =>
    joined(
      languagesOf(college, programmes(college), specialty === undefined).map((id) =>
        t(`college.language.${id}`),
      ),
    );
  const taught: readonly (readonly [TextKey, CellOf])[] = specialty
    ? [
        ['compare.rows.teaches', (one) => (programmes(one).length > 0 ? t('compare.teaches') : undefined)],
        ['compare.rows.duration', (one) => durationCell(programmes(one), t)],
        ['compare.rows.places', (one) => placesCell(programmes(one), t)],
      ]
    : [
        ['compare.rows.specialties', (one) => countCell(one)],
        ['compare.rows.places', (one) => orderCell(one, t)],
      ];
  return [
    ['compare.rows.place', (one) => placeCell(catalogue, one, regionsDiffer, t)],
    [
      'compare.rows.ownership',
      ({ ownership }) => (ownership === null ? undefined : t(`college.${ownership}`)),
    ],
    ...taught,
    ['compare.rows.bases', bases],
    ['compare.rows.languages', languages],
    ['compare.rows.dual', ({ dualTraining }) => yesNo(dualTraining, t)],
    ['compare.rows.partners', (one) => partnersCell(catalogue, one, t)],
    ['compare.rows.dormitory', (one) => dormitoryCell(one, t)],
    ['compare.rows.fee', (one) => feesView(programmes(one), t)],
    ['compare.rows.source', (one) => sourceCell(catalogue, one, programmes(one), t)],
  ];
}

function countCell(college: College): Cell {
  const count = new Set(offeredBy(college).map(({ specialtyId }) => specialtyId)).size;
  return count === 0 ? undefined : `${count}`;
}

/** «КГКП «Семейский колледж»» without the form of ownership and the marks around the name. */
function withoutLegalForm(name: string): string {
  return (/[«"“](.+)[»"”]/.exec(name)?.[1] ?? name).replace(/[«»"“”]/g, '');
}

/** The table as the picture shows it. */
export function comparisonPicture({ title, names, rows, notes }: Table, t: Translate): ComparisonPicture {
  return {
    title,
    columns: names.map(withoutLegalForm),
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.map((cell) => ({ text: cell ?? t('compare.unknown'), known: cell !== undefined })),
    })),
    notes: [...notes, 'Кәсіпжол'],
  };
}
