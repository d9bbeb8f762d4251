import type { Catalogue } from './catalogue.ts';
import { STATISTIC_TOPICS, type Statistic } from './schema/statistic.ts';

/** How much the catalogue holds, for the start log and /about. */
export interface Coverage {
  readonly regions: number;
  readonly professions: number;
  readonly describedProfessions: number;
  readonly specialties: number;
  readonly colleges: number;
  readonly collegesWithProgrammes: number;
  readonly programmes: number;
  readonly employers: number;
  readonly statistics: number;
}

export function coverageOf(catalogue: Catalogue): Coverage {
  const colleges = [...catalogue.colleges.values()];
  return {
    regions: catalogue.regions.size,
    professions: catalogue.professions.size,
    describedProfessions: [...catalogue.professions.values()].filter(({ description }) => description).length,
    specialties: catalogue.specialties.size,
    colleges: colleges.length,
    collegesWithProgrammes: colleges.filter(({ programmes }) => programmes.length > 0).length,
    programmes: colleges.reduce((sum, { programmes }) => sum + programmes.length, 0),
    employers: catalogue.employers.size,
    statistics: catalogue.statistics.size,
  };
}

/** The figures of a region, or of the whole country for `kz`, by topic: what most people ask for first. */
export function statisticsOf(catalogue: Catalogue, scope: string): readonly Statistic[] {
  const figures = catalogue.statisticsByScope.get(scope) ?? [];
  return figures.toSorted(
    (left, right) => STATISTIC_TOPICS.indexOf(left.topic) - STATISTIC_TOPICS.indexOf(right.topic),
  );
}
