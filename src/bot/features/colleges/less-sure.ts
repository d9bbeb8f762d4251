import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { offeredBy } from '../../../catalogue/offered-by.ts';
import { isLessSure, sourcedOf } from '../../../catalogue/programme-sources.ts';
import { rankAndYear } from '../../../catalogue/rank.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Programme } from '../../../catalogue/schema/programme.ts';
import type { Part } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

/** Where the programmes are from when the college itself has better sources than any of them: said once for all. */
export function sourcesOfAll(
  catalogue: Catalogue,
  programmes: readonly Programme[],
  college: College,
  t: Translate,
): Part {
  const [first] = programmes;
  if (first === undefined || !allLessSure(catalogue, college)) return undefined;
  const { sources, asOf } = sourcedOf(first, college);
  return sourcesView(catalogue, sources, asOf, t);
}

function allLessSure(catalogue: Catalogue, college: College): boolean {
  const told = offeredBy(college).map((programme) => sourcedOf(programme, college).sources.join());
  return (
    new Set(told).size === 1 &&
    offeredBy(college).every((programme) => isLessSure(catalogue, programme, college))
  );
}

/** «неофициальный список, 2022» beside a programme where the college or other programmes have better sources. */
export function weakerRank(
  catalogue: Catalogue,
  programme: Programme,
  college: College,
  t: Translate,
): readonly string[] {
  if (allLessSure(catalogue, college) || !isLessSure(catalogue, programme, college)) return [];
  const known = rankAndYear(catalogue, sourcedOf(programme, college));
  return known ? [t(`compare.ranks.${known.rank}`), ...(known.year ? [known.year] : [])] : [];
}
