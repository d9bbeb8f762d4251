import type { Catalogue } from '../catalogue/catalogue.ts';
import { statisticsOf } from '../catalogue/coverage.ts';
import { shownSources } from '../catalogue/rank.ts';
import type { Statistic, StatisticTopic } from '../catalogue/schema/statistic.ts';
import { contentLanguage } from '../language/language.ts';
import { kazakhAblative } from './kazakh-ablative.ts';
import { bold, lines, type Part } from './screen.ts';
import type { Translate } from './texts.ts';

/** What stands beside a region's colleges: how many places the state pays for, and who learns at work. */
const KEY_TOPICS: readonly StatisticTopic[] = ['state-order', 'dual-training'];
const MOST_ON_TOPIC = 2;
const COMPARATORS = {
  'more-than': 'region.moreThan',
  'less-than': 'region.lessThan',
  about: 'region.about',
  'at-least': 'region.atLeast',
  'up-to': 'region.upTo',
} as const;
const NUMBER = new Intl.NumberFormat('ru-RU');

/** A region's newest own figures for beside a list of its colleges, each with its source; absent when none is known. */
export function keyFigures(catalogue: Catalogue, regionId: string, t: Translate): Part {
  const figures = statisticsOf(catalogue, regionId).toSorted(newestFirst);
  const chosen = KEY_TOPICS.flatMap(
    (topic) => figures.find((figure) => figure.topic === topic && typeof figure.value === 'number') ?? [],
  );
  if (chosen.length === 0) return undefined;
  return lines(
    bold(t('colleges.regionFigures')),
    ...chosen.map((figure) => withSource(catalogue, figure, t)),
  );
}

/** What is known of one topic in a region, the newest first, under the region's name; absent when nothing is known. */
export function figuresOn(
  catalogue: Catalogue,
  {
    regionId,
    topic,
    told,
  }: { readonly regionId: string; readonly topic: StatisticTopic; readonly told: string },
  t: Translate,
): Part {
  const region = catalogue.regions.get(regionId);
  const figures = statisticsOf(catalogue, regionId)
    .toSorted(newestFirst)
    // What the text above says already is not said twice.
    .filter(
      ({ id, value, ...figure }) => figure.topic === topic && typeof value === 'number' && !told.includes(id),
    )
    .slice(0, MOST_ON_TOPIC);
  if (!region || figures.length === 0) return undefined;
  return lines(
    bold(t('question.ownRegion', { region: region.name[t.language] })),
    ...figures.map((figure) => withSource(catalogue, figure, t)),
  );
}

/** Figures without a period come last. */
export function newestFirst(left: Statistic, right: Statistic): number {
  const [earlier, later] = [left.period ?? '', right.period ?? ''];
  if (earlier === later) return 0;
  return earlier < later ? 1 : -1;
}

function withSource(catalogue: Catalogue, figure: Statistic, t: Translate): string {
  const [source] = shownSources(catalogue, figure.sources);
  const line = `• ${figureLine(figure, t)}`;
  return source ? `${line} — ${source.publisher[contentLanguage(t.language)]}` : line;
}

/** «Мест по госзаказу: 7 407 (2025)», or the figure's own sentence. */
export function figureLine(figure: Statistic, t: Translate): string {
  const periods = figure.period === null ? [] : [figure.period];
  const sentence = figureSentence(figure, periods, t);
  return sentence ?? `${figure.label[contentLanguage(t.language)]}: ${datedValue(figure, periods, t)}`;
}

/** The sentence of a figure that has one, with its periods: «По госзаказу учатся 75 % студентов (2025)». */
export function figureSentence(
  figure: Statistic,
  periods: readonly string[],
  t: Translate,
): string | undefined {
  const said = figure.sentence?.[contentLanguage(t.language)].replace('{value}', () => bareValue(figure, t));
  return said === undefined ? undefined : dated(said, figure, periods, t);
}

/** «более 20 000 (2025)», «135 000 (2025, план)». */
export function datedValue(figure: Statistic, periods: readonly string[], t: Translate): string {
  return dated(qualifiedValue(figure, t), figure, periods, t);
}

function dated(text: string, { planned }: Statistic, periods: readonly string[], t: Translate): string {
  const details = [...periods, ...(planned ? [t('region.planned')] : [])];
  return details.length > 0 ? `${text} (${details.join(', ')})` : text;
}

function qualifiedValue(figure: Statistic, t: Translate): string {
  const { comparator } = figure;
  const value = bareValue(figure, t);
  if (comparator === null) return value;
  const declined = comparator === 'more-than' || comparator === 'less-than';
  return t(COMPARATORS[comparator], { value: declined ? `${value}${ablativeEnding(figure, t)}` : value });
}

/** Kazakh says «20 000-нан астам»; a unit is read last: «70 %-дан» (пайыздан), «500 млн теңгеден». */
function ablativeEnding({ value, unit }: Statistic, t: Translate): string {
  if (t.language !== 'kk' || typeof value !== 'number') return '';
  if (unit === 'percent') return '-дан';
  return unit === null ? `-${kazakhAblative(value)}` : 'ден';
}

function bareValue({ value, unit }: Statistic, t: Translate): string {
  if (typeof value !== 'number') return value[contentLanguage(t.language)];
  const number = NUMBER.format(value);
  return unit === null ? number : t(`units.${unit}`, { value: number });
}
