import { FormattedString } from '@grammyjs/parse-mode';
import { isAged } from '../../../catalogue/aged.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { shownSources } from '../../../catalogue/rank.ts';
import type { Source } from '../../../catalogue/schema/source.ts';
import type { Statistic } from '../../../catalogue/schema/statistic.ts';
import { contentLanguage } from '../../../language/language.ts';
import { datedValue, figureSentence } from '../../figures-view.ts';
import { bold, italic, lines, type Part, paragraphs } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { groupedBy, type Subject, subjectsOf } from './subjects.ts';

/** In characters, with the list of sources: about two screens of a phone. */
const LONGEST_PAGE = 1450;
const YEAR_LENGTH = 4;
const NAMES_A_YEAR = /\b20\d{2}\b/;

interface Said {
  readonly text: string;
  readonly sourceIds: readonly string[];
}

/** A subject put into words once, since every try at a page numbers its sources anew. */
interface Worded extends Subject {
  readonly values: readonly Said[];
  readonly sentences: readonly Said[];
}

/**
 * A region's figures by topic, in pages of whole topics; a topic longer than a page is cut between its lines.
 * Every page numbers its own sources.
 */
export function figurePages(
  catalogue: Catalogue,
  figures: readonly Statistic[],
  today: Date,
  t: Translate,
): readonly FormattedString[] {
  const page = (subjects: readonly Worded[]) => pageOf(catalogue, subjects, today, t);
  const fits = (subjects: readonly Worded[]) => page(subjects).text.length <= LONGEST_PAGE;
  const subjects = subjectsOf(figures, contentLanguage(t.language)).map((subject) => worded(subject, t));
  const topics = groupedBy(subjects, ({ topic }) => topic).flatMap((topic) =>
    fits(topic) ? [topic] : packed(topic, fits),
  );
  return packed(topics, (some) => fits(some.flat())).map((some) => page(some.flat()));
}

/** Fills one pack after the other, in order; what does not fit anywhere has a pack of its own. */
function packed<T>(items: readonly T[], fits: (pack: readonly T[]) => boolean): readonly (readonly T[])[] {
  const packs: (readonly T[])[] = [];
  for (const item of items) {
    const fuller = [...(packs.at(-1) ?? []), item];
    if (packs.length > 0 && fits(fuller)) packs[packs.length - 1] = fuller;
    else packs.push([item]);
  }
  return packs;
}

function pageOf(
  catalogue: Catalogue,
  subjects: readonly Worded[],
  today: Date,
  t: Translate,
): FormattedString {
  const figures = subjects.flatMap((subject) => subject.figures);
  const cited = subjects.flatMap(({ statements }) => statements).flatMap(({ sourceIds }) => sourceIds);
  const sources = [...new Set(cited)].flatMap((id) => shownSources(catalogue, [id]));
  const aged = figures.some(({ asOf }) => isAged(asOf, 'figures', today));
  return paragraphs(
    ...groupedBy(subjects, ({ topic }) => topic).map((topic) => topicPart(topic, sources, t)),
    lines(
      bold(t('region.sources')),
      ...sources.map((source, index) => sourceEntry(source, index + 1, figures, t)),
    ),
    aged ? italic(t('region.aged')) : undefined,
  );
}

function topicPart(subjects: readonly Worded[], sources: readonly Source[], t: Translate): Part {
  const [first] = subjects;
  if (!first) return undefined;
  return lines(
    bold(t(`region.topics.${first.topic}`)),
    ...subjects.flatMap((subject) => [
      ...subjectLines(subject, sources).map((line) => `• ${line}`),
      subject.disputed ? italic(t('region.disagrees')) : undefined,
    ]),
  );
}

function worded(subject: Subject, t: Translate): Worded {
  const values: Said[] = [];
  const sentences: Said[] = [];
  for (const { figure, periods, sourceIds } of subject.statements) {
    const sentence = figureSentence(figure, periods, t);
    if (sentence === undefined) values.push({ text: datedValue(figure, periods, t), sourceIds });
    else sentences.push({ text: sentence, sourceIds });
  }
  return { ...subject, values, sentences };
}

/** Values under one label share a line; a value with a sentence has its own. */
function subjectLines({ label, values, sentences }: Worded, sources: readonly Source[]): readonly string[] {
  const withNumbers = ({ text, sourceIds }: Said) => {
    const numbers = sources.flatMap(({ id }, index) => (sourceIds.includes(id) ? [`[${index + 1}]`] : []));
    return `${text} ${numbers.join('')}`;
  };
  return [
    ...(values.length > 0 ? [`${label}: ${values.map(withNumbers).join('; ')}`] : []),
    ...sentences.map(withNumbers),
  ];
}

function sourceEntry(source: Source, number: number, figures: readonly Statistic[], t: Translate): Part {
  const told = figures.find(({ sources, asOf }) => asOf !== null && sources.includes(source.id));
  const year = (source.date ?? told?.asOf)?.slice(0, YEAR_LENGTH);
  const name = sourceName(source, year, t);
  const entry = source.url === null ? name : FormattedString.a(name, source.url);
  return FormattedString.join([`[${number}] `, entry], '');
}

function sourceName(source: Source, year: string | undefined, t: Translate): string {
  if (source.kind === 'unofficial-list') {
    return year ? t('source.unofficial', { year }) : t('source.unofficialUndated');
  }
  const publisher = source.publisher[contentLanguage(t.language)];
  if (NAMES_A_YEAR.test(publisher)) return publisher;
  return year ? t('region.source', { publisher, year }) : t('region.sourceUndated', { publisher });
}
