import type { Catalogue } from './catalogue.ts';
import type { Source, SourceKind } from './schema/source.ts';

/** 0 is the best: official, the college's own site, press, unofficial list, background. */
const RANKS: Readonly<Record<SourceKind, number>> = {
  register: 0,
  law: 0,
  state: 0,
  measurement: 0,
  international: 0,
  'college-site': 1,
  press: 2,
  'unofficial-list': 3,
  background: 4,
};

/** What a rank is called; background knowledge has no name, since it is never shown. */
export const RANK_NAMES = ['official', 'site', 'press', 'list'] as const;
export type RankName = (typeof RANK_NAMES)[number];

/** How much a source weighs; less is better (0..4). */
export function rankOf(source: Source): number {
  return RANKS[source.kind];
}

const UNKNOWN_RANK = 5;

/** The rank of the best of a record's sources (0..5). */
export function bestRank(catalogue: Catalogue, sourceIds: readonly string[]): number {
  const ranks = sourceIds.flatMap((id) => {
    const source = catalogue.sources.get(id);
    return source === undefined ? [] : [rankOf(source)];
  });
  return Math.min(UNKNOWN_RANK, ...ranks);
}

/** The sources of a record that a reader may see, best first. */
export function shownSources(catalogue: Catalogue, sourceIds: readonly string[]): readonly Source[] {
  return sourceIds
    .flatMap((id) => catalogue.sources.get(id) ?? [])
    .filter(({ kind }) => kind !== 'background')
    .sort((left, right) => rankOf(left) - rankOf(right));
}

export interface RankAndYear {
  readonly rank: RankName;
  readonly year: string | undefined;
}

const YEAR_LENGTH = 4;

/** How far a record can be trusted, by the best of its sources, and the year of it. */
export function rankAndYear(
  catalogue: Catalogue,
  { sources, asOf }: { readonly sources: readonly string[]; readonly asOf: string | null },
): RankAndYear | undefined {
  const [best] = shownSources(catalogue, sources);
  const rank = best && RANK_NAMES[rankOf(best)];
  return rank && { rank, year: (asOf ?? best.date)?.slice(0, YEAR_LENGTH) };
}
