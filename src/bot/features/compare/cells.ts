import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { rankOfProgrammes } from '../../../catalogue/programme-sources.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Programme } from '../../../catalogue/schema/programme.ts';
import { officialName, placeName, shortened } from '../../names.ts';
import type { Translate } from '../../texts.ts';

/** What a cell says, undefined when it is not known. */
export type Cell = string | undefined;

const MOST_PARTNERS = 2;
const NUMBER = new Intl.NumberFormat('ru-RU');

/** The town, and the region beside it where the colleges lie in different ones. */
export function placeCell(catalogue: Catalogue, college: College, nameRegion: boolean, t: Translate): Cell {
  const region = catalogue.regions.get(college.regionId);
  const within = college.city ?? college.district;
  const names = [
    ...(within === null ? [] : [placeName(region, within, t)]),
    ...(region && (within === null || (nameRegion && region.type === 'oblast'))
      ? [region.name[t.language]]
      : []),
  ];
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

export function orderCell({ stateOrder }: College, t: Translate): Cell {
  if (stateOrder === null) return undefined;
  const { places, students, year } = stateOrder;
  if (places === null && students === null) return t('college.yes');
  const value =
    places === null ? t('college.orderStudents', { count: students ?? 0 }) : NUMBER.format(places);
  return year === null ? value : t('college.inYear', { value, year });
}

/** State-order places of the programmes of one specialty, each as its source gives it: never a sum. */
export function placesCell(programmes: readonly Programme[], t: Translate): Cell {
  const known = programmes.flatMap(({ places, asOf }) => (places === null ? [] : [{ places, asOf }]));
  return joined(
    known.map(({ places, asOf }) =>
      asOf === null ? `${places}` : t('college.inYear', { value: `${places}`, year: asOf.slice(0, 4) }),
    ),
  );
}

/** «после 9-го: 2 года 10 мес.», or without the class where the source does not say it. */
export function durationCell(programmes: readonly Programme[], t: Translate): Cell {
  const spoken = programmes.flatMap(({ durations: { after9, after11, unspecified } }) => [
    ...(after9 === null ? [] : [`${t('college.base', { base: 9 })}: ${months(after9, t)}`]),
    ...(after11 === null ? [] : [`${t('college.base', { base: 11 })}: ${months(after11, t)}`]),
    ...unspecified.map((count) => months(count, t)),
  ]);
  return joined(spoken);
}

function months(count: number, t: Translate): string {
  const [years, rest] = [Math.floor(count / 12), count % 12];
  return [
    ...(years > 0 ? [t('compare.years', { count: years })] : []),
    ...(rest > 0 ? [t('units.months', { value: rest })] : []),
  ].join(' ');
}

export function yesNo(value: boolean | null, t: Translate): Cell {
  return value === null ? undefined : t(value ? 'college.yes' : 'college.no');
}

export function partnersCell(catalogue: Catalogue, { id }: College, t: Translate): Cell {
  const employers = catalogue.employersByCollege.get(id) ?? [];
  const names = employers.slice(0, MOST_PARTNERS).map(({ name }) => shortened(officialName(name, t)));
  const rest = employers.length - names.length;
  return joined([...names, ...(rest > 0 ? [t('compare.more', { count: rest })] : [])]);
}

export function dormitoryCell({ dormitory }: College, t: Translate): Cell {
  if (!dormitory?.has || dormitory.places === null) return yesNo(dormitory?.has ?? null, t);
  return `${t('college.yes')}, ${t('college.beds', { count: dormitory.places })}`;
}

/** «неофициальный список, 2022» */
export function sourceCell(
  catalogue: Catalogue,
  college: College,
  programmes: readonly Programme[],
  t: Translate,
): Cell {
  const known = rankOfProgrammes(catalogue, programmes, college);
  return known && [t(`compare.ranks.${known.rank}`), ...(known.year ? [known.year] : [])].join(', ');
}

export function joined(parts: readonly string[]): Cell {
  return parts.length === 0 ? undefined : [...new Set(parts)].join(', ');
}
