import type { Catalogue } from './catalogue.ts';
import { compareColleges } from './colleges-for.ts';
import {
  FILTER_KINDS,
  type Filter,
  type FilterKind,
  type Grounds,
  KINDS,
  kindOf,
  verdictOf,
} from './filters.ts';
import { hasRegister } from './registers.ts';
import type { College } from './schema/college.ts';

/** Fewer colleges with a known value do not make a filter: its absence would hide nearly everybody. */
const FEWEST_KNOWN = 3;

/** Which colleges are looked for. */
export interface Looking {
  readonly regionId: string;
  /** Russian name, as in `city` of a college; absent: the whole region. */
  readonly city?: string | undefined;
  /** One of a kind at most. */
  readonly filters: readonly Filter[];
}

/** A college that may fit: nothing known speaks against it. */
export interface PossibleCollege {
  readonly college: College;
  /** Filters of which it is not known whether it fits; empty when only its city is not known. */
  readonly notKnown: readonly Filter[];
}

export interface FoundColleges {
  /** Known to fit. */
  readonly fitting: readonly College[];
  readonly possible: readonly PossibleCollege[];
}

/**
 * Colleges of a place by filters, better sources and more detail first; those known not to fit are left out. Colleges
 * for children with special needs and sports boarding colleges are found without filters, or by their own.
 */
export function filterColleges(catalogue: Catalogue, { regionId, city, filters }: Looking): FoundColleges {
  const grounds = groundsOf(catalogue, regionId);
  const seen = (catalogue.collegesByRegion.get(regionId) ?? [])
    .filter((college) => openTo(college, filters))
    .toSorted(compareColleges(catalogue))
    .flatMap((college) => {
      const inCity = city === undefined || (college.city === null ? null : college.city === city);
      const verdicts = filters.map((filter) => ({ filter, verdict: verdictOf(filter, college, grounds) }));
      if (inCity === false || verdicts.some(({ verdict }) => verdict === false)) return [];
      const notKnown = verdicts.filter(({ verdict }) => verdict === null).map(({ filter }) => filter);
      return [{ college, notKnown, fits: inCity === true && notKnown.length === 0 }];
    });
  return {
    fitting: seen.filter(({ fits }) => fits).map(({ college }) => college),
    possible: seen.filter(({ fits }) => !fits).map(({ college, notKnown }) => ({ college, notKnown })),
  };
}

function openTo({ special }: College, filters: readonly Filter[]): boolean {
  return special === null || filters.length === 0 || filters.some((filter) => filter === special);
}

function groundsOf(catalogue: Catalogue, regionId: string): Grounds {
  return { catalogue, programmesComplete: hasRegister(catalogue, 'programmes', regionId) };
}

/** Which filters of a kind a college is known to fit, and which not. */
export interface KnownOfKind {
  readonly college: College;
  readonly is: readonly Filter[];
  readonly isNot: readonly Filter[];
}

/** Colleges of a region of which something is known of a kind, and what: better sources first. */
export function knownOfKind(
  catalogue: Catalogue,
  regionId: string,
  kind: FilterKind,
): readonly KnownOfKind[] {
  const grounds = groundsOf(catalogue, regionId);
  const filters: readonly Filter[] = FILTER_KINDS[kind];
  return (catalogue.collegesByRegion.get(regionId) ?? [])
    .filter(({ special }) => special === null || special === kind)
    .toSorted(compareColleges(catalogue))
    .map((college) => ({
      college,
      is: filters.filter((filter) => verdictOf(filter, college, grounds) === true),
      isNot: filters.filter((filter) => verdictOf(filter, college, grounds) === false),
    }))
    .filter(({ is, isNot }) => is.length + isNot.length > 0);
}

/** Kinds of which enough is known in the region to filter by them. */
export function usableKinds(catalogue: Catalogue, regionId: string): readonly FilterKind[] {
  return KINDS.filter((kind) => knownOfKind(catalogue, regionId, kind).length >= FEWEST_KNOWN);
}

/** A filter to choose, with how many colleges are known to fit it together with those chosen already. */
export interface Choice {
  readonly filter: Filter;
  readonly chosen: boolean;
  readonly count: number;
}

/** The filters that can be chosen or removed; one that no college of the region is known to fit is left out. */
export function choicesOf(catalogue: Catalogue, looking: Looking): readonly Choice[] {
  const kinds = usableKinds(catalogue, looking.regionId);
  const countOf = (filters: readonly Filter[], city: string | undefined) =>
    filterColleges(catalogue, { regionId: looking.regionId, city, filters }).fitting.length;
  return kinds
    .flatMap((kind): readonly Filter[] => FILTER_KINDS[kind])
    .map((filter) => ({ filter, chosen: looking.filters.includes(filter) }))
    .filter(({ filter, chosen }) => chosen || countOf([filter], undefined) > 0)
    .map(({ filter, chosen }) => ({
      filter,
      chosen,
      count: countOf(chosen ? looking.filters : toggled(looking.filters, filter), looking.city),
    }));
}

/** The filters with one more, in the place of another of its kind; without it when it was among them. */
export function toggled(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  if (filters.includes(filter)) return filters.filter((one) => one !== filter);
  return [...filters.filter((one) => kindOf(one) !== kindOf(filter)), filter];
}

/** A city, town or village of a region with colleges. */
export interface CityCount {
  readonly city: string;
  readonly count: number;
}

/** Where the colleges of a region are, the places with most of them first; colleges of an unknown place do not count. */
export function citiesOf(catalogue: Catalogue, regionId: string): readonly CityCount[] {
  const counts = new Map<string, number>();
  for (const { city } of catalogue.collegesByRegion.get(regionId) ?? []) {
    if (city !== null) counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  return [...counts]
    .map(([city, count]) => ({ city, count }))
    .toSorted((left, right) => right.count - left.count || left.city.localeCompare(right.city, 'ru'));
}
