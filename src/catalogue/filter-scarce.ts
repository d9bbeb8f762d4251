import type { Catalogue } from './catalogue.ts';
import { filterColleges, knownOfKind, type Looking } from './filter-colleges.ts';
import type { FilterKind } from './filters.ts';
import type { College } from './schema/college.ts';
import type { Statistic } from './schema/statistic.ts';

/** Which figures of a region or of the country tell of a kind; none do of the class and of the language of study. */
const TELLS_OF: Readonly<Record<FilterKind, (figure: Statistic) => boolean>> = {
  'state-order': ({ topic }) => topic === 'state-order',
  dual: ({ topic }) => topic === 'dual-training',
  dormitory: ({ metric }) => metric.startsWith('dormitor'),
  base: () => false,
  language: () => false,
  ownership: ({ metric }) => metric === 'state-colleges' || metric === 'private-colleges',
  'special-needs': ({ metric }) => metric === 'quota-disability',
};

export interface KindFigures {
  readonly scope: 'region' | 'country';
  readonly figures: readonly Statistic[];
}

/** What is published of a kind: of the region, else of the whole country; empty when nothing is. */
export function figuresOfKind(catalogue: Catalogue, regionId: string, kind: FilterKind): KindFigures {
  const of = (scope: string) => (catalogue.statisticsByScope.get(scope) ?? []).filter(TELLS_OF[kind]);
  const regional = of(regionId);
  return regional.length > 0
    ? { scope: 'region', figures: regional }
    : { scope: 'country', figures: of('kz') };
}

/**
 * Colleges that can be asked about a kind, since it is not known of them: those that can be reached first, of the city
 * if there are any, else of the region.
 */
export function whomToAsk(
  catalogue: Catalogue,
  { regionId, city, kind }: Omit<Looking, 'filters'> & { readonly kind: FilterKind },
): readonly College[] {
  const told = new Set(knownOfKind(catalogue, regionId, kind).map(({ college }) => college.id));
  const asked = (where: string | undefined) =>
    filterColleges(catalogue, { regionId, city: where, filters: [] })
      .fitting.filter(({ id, special }) => !told.has(id) && special === null)
      .toSorted((left, right) => reach(right) - reach(left));
  const there = asked(city);
  return there.length > 0 ? there : asked(undefined);
}

function reach({ phone, site }: College): number {
  return phone !== null ? 2 : Number(site !== null);
}
