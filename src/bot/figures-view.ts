import type { Catalogue } from '../catalogue/catalogue.ts';
import { statisticsOf } from '../catalogue/coverage.ts';
import { shownSources } from '../catalogue/rank.ts';
import type { Statistic, StatisticTopic } from '../catalogue/schema/statistic.ts';
import { contentLanguage } from '../language/language.ts';
import { bold, lines, type Part } from './screen.ts';
import type { Translate } from './texts.ts';

/** What stands beside a region's colleges: how many places the state pays for, and who learns at work. */
const KEY_TOPICS: readonly StatisticTopic[] = ['state-order', 'dual-training'];
const COMPARATORS = {
  'more-than': 'region.moreThan',
  'less-than': 'region.lessThan',
  about: 'region.about',
  'at-least': 'region.atLeast',
  'up-to': 'region.upTo',
} as const;

/** A region's own figures for beside a list of its colleges, each with its source; absent when none is known. */
export function keyFigures(catalogue: Catalogue, regionId: string, t: Translate): Part {
  const figures = statisticsOf(catalogue, regionId);
  const chosen = KEY_TOPICS.flatMap(
    (topic) => figures.find((figure) => figure.topic === topic && typeof figure.value === 'number') ?? [],
  );
  if (chosen.length === 0) return undefined;
  return lines(
    bold(t('colleges.regionFigures')),
    ...chosen.map((figure) => withSource(catalogue, figure, t)),
  );
}

function withSource(catalogue: Catalogue, figure: Statistic, t: Translate): string {
  const [source] = shownSources(catalogue, figure.sources);
  const line = `• ${figureLine(figure, t)}`;
  return source ? `${line} — ${source.publisher[contentLanguage(t.language)]}` : line;
}

/** «мест по госзаказу: 7 407 (2025)». */
export function figureLine(figure: Statistic, t: Translate): string {
  const label = figure.label[contentLanguage(t.language)];
  const details = [
    ...(figure.period === null ? [] : [figure.period]),
    ...(figure.planned ? [t('region.planned')] : []),
  ];
  const line = `${label}: ${figureValue(figure, t)}`;
  return details.length > 0 ? `${line} (${details.join(', ')})` : line;
}

function figureValue({ value, comparator, unit }: Statistic, t: Translate): string {
  if (typeof value !== 'number') return value[contentLanguage(t.language)];
  const number = value.toLocaleString('ru-RU');
  const withUnit = unit === null ? number : t(`units.${unit}`, { value: number });
  return comparator === null ? withUnit : t(COMPARATORS[comparator], { value: withUnit });
}
