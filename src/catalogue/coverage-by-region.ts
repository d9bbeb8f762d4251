import type { Catalogue } from './catalogue.ts';
import { bestRank, RANK_NAMES, type RankName, shownSources } from './rank.ts';
import { hasRegister } from './registers.ts';
import type { College } from './schema/college.ts';
import { REGISTER_KINDS, type RegisterKind } from './schema/register.ts';
import type { Source } from './schema/source.ts';

/** What may be known of a college, besides its name. */
export const KNOWN_THINGS = [
  'programmes',
  'contacts',
  'dormitory',
  'stateOrder',
  'dualTraining',
  'languages',
  'bases',
] as const;
export type KnownThing = (typeof KNOWN_THINGS)[number];

const IS_KNOWN: Readonly<Record<KnownThing, (college: College) => boolean>> = {
  programmes: ({ programmes }) => programmes.length > 0,
  contacts: ({ phone, site, address }) => phone !== null || site !== null || address !== null,
  dormitory: ({ dormitory }) => typeof dormitory?.has === 'boolean',
  stateOrder: ({ stateOrder, programmes }) =>
    stateOrder !== null || programmes.some(({ places }) => places !== null),
  dualTraining: ({ dualTraining }) => dualTraining !== null,
  languages: ({ languages, programmes }) =>
    [languages, ...programmes.map((one) => one.languages)].some(isFilled),
  bases: ({ bases, programmes }) => [bases, ...programmes.map((one) => one.bases)].some(isFilled),
};

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}

export interface PublisherCount {
  readonly publisher: Source['publisher'];
  /** Colleges of which it says something. */
  readonly colleges: number;
}

export interface CollegeCoverage {
  readonly colleges: number;
  /** Of how many of them each thing is known. */
  readonly known: Readonly<Record<KnownThing, number>>;
  /** Things known of none of them. */
  readonly missing: readonly KnownThing[];
  /** Partial dates (`2022`, `2022-10`), null when no college has one. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly undated: number;
  /** Colleges by the rank of their best source. */
  readonly byRank: Readonly<Record<RankName, number>>;
  /** Those of most colleges first. */
  readonly publishers: readonly PublisherCount[];
}

export interface RegionCoverage extends CollegeCoverage {
  readonly regionId: string;
  /** Published figures of the region. */
  readonly statistics: number;
  /** Of what a full official register was imported: only there is what is missing not there. */
  readonly registers: readonly RegisterKind[];
}

/** What is known of the colleges of every region, in the order of the regions. */
export function coverageByRegion(catalogue: Catalogue): readonly RegionCoverage[] {
  return [...catalogue.regions.keys()].map((regionId) => ({
    regionId,
    ...coverageOfColleges(catalogue, catalogue.collegesByRegion.get(regionId) ?? []),
    statistics: catalogue.statisticsByScope.get(regionId)?.length ?? 0,
    registers: REGISTER_KINDS.filter((kind) => hasRegister(catalogue, kind, regionId)),
  }));
}

/** What is known of these colleges, of when, from whom, and what is missing. */
export function coverageOfColleges(catalogue: Catalogue, colleges: readonly College[]): CollegeCoverage {
  const count = (wanted: (college: College) => boolean) => colleges.filter(wanted).length;
  const ranked = (name: RankName) =>
    count(({ sources }) => RANK_NAMES[bestRank(catalogue, sources)] === name);
  const dates = colleges.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    colleges: colleges.length,
    known: {
      programmes: count(IS_KNOWN.programmes),
      contacts: count(IS_KNOWN.contacts),
      dormitory: count(IS_KNOWN.dormitory),
      stateOrder: count(IS_KNOWN.stateOrder),
      dualTraining: count(IS_KNOWN.dualTraining),
      languages: count(IS_KNOWN.languages),
      bases: count(IS_KNOWN.bases),
    },
    missing: KNOWN_THINGS.filter((thing) => !colleges.some(IS_KNOWN[thing])),
    oldest: dates[0] ?? null,
    newest: dates.at(-1) ?? null,
    undated: colleges.length - dates.length,
    byRank: {
      official: ranked('official'),
      site: ranked('site'),
      press: ranked('press'),
      list: ranked('list'),
    },
    publishers: publishersOf(catalogue, colleges),
  };
}

function publishersOf(catalogue: Catalogue, colleges: readonly College[]): readonly PublisherCount[] {
  const counts = new Map<string, PublisherCount>();
  for (const { sources } of colleges) {
    const named = shownSources(catalogue, sources).map(({ publisher }) => [publisher.ru, publisher] as const);
    for (const [name, publisher] of new Map(named)) {
      counts.set(name, { publisher, colleges: (counts.get(name)?.colleges ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((left, right) => right.colleges - left.colleges);
}
