import type { Catalogue } from './catalogue.ts';
import { bestRank, type RankAndYear, rankAndYear } from './rank.ts';
import type { College } from './schema/college.ts';
import type { Programme } from './schema/programme.ts';

type Sourced = Pick<College, 'sources' | 'asOf'>;

/** Where a programme was published and of when: what is said of the college, unless the programme says it itself. */
export function sourcedOf(programme: Programme, college: Sourced): Sourced {
  const { sources = college.sources, asOf } = programme;
  return { sources, asOf: asOf ?? (programme.sources === undefined ? college.asOf : null) };
}

/** Programmes keep what is known of them now, so that a new source of the college does not vouch for them. */
export function withOwnSources(programmes: readonly Programme[], college: Sourced): Programme[] {
  return programmes.map((programme) => {
    const { sources, asOf } = sourcedOf(programme, college);
    return sources.length === 0 ? programme : { ...programme, asOf, sources };
  });
}

/** Whether a programme rests on worse sources than its college, so that they have to be named with it. */
export function isLessSure(catalogue: Catalogue, programme: Programme, college: College): boolean {
  return bestRank(catalogue, sourcedOf(programme, college).sources) > bestRank(catalogue, college.sources);
}

/** How far the programmes of a college can be trusted, by the weakest of them; the college itself where none is told of. */
export function rankOfProgrammes(
  catalogue: Catalogue,
  programmes: readonly Programme[],
  college: College,
): RankAndYear | undefined {
  const weakest = programmes
    .map((programme) => sourcedOf(programme, college))
    .toSorted((one, other) => bestRank(catalogue, other.sources) - bestRank(catalogue, one.sources))[0];
  return rankAndYear(catalogue, weakest ?? college);
}
