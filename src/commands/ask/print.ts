import { loadQuestions } from '../../answers/base/questions.ts';
import type { Question } from '../../answers/base/schema.ts';
import { readableText } from '../../answers/base/text.ts';
import { careText, loadCare } from '../../answers/care/care.ts';
import type { Alternative, Answer } from '../../answers/outcome.ts';
import { isAged } from '../../catalogue/aged.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { addressed } from '../../language/address.ts';
import type { ContentLanguage } from '../../language/language.ts';

/** Labels of the terminal; what the bot says stands in locales/. */
const LABELS = {
  kk: { source: 'Дереккөз', near: 'Осыған жақын', choose: 'Қайсысын айттың?', unknown: 'Бұған жауабым жоқ.' },
  ru: { source: 'Источник', near: 'Рядом', choose: 'Что имеется в виду?', unknown: 'На это ответа нет.' },
} as const;

const MOST_TITLES = 10;

function listed(alternatives: readonly Alternative[]): readonly string[] {
  return alternatives.map(({ title, outcome }) => `  · ${title} [${outcome}]`);
}

function questionText(
  question: Question,
  language: ContentLanguage,
  catalogue: Catalogue,
  today: Date,
): string {
  const sources = question.sources.map((id) => {
    const source = catalogue.sources.get(id);
    return [source?.publisher[language] ?? id, source?.date].filter(Boolean).join(', ');
  });
  const aged = isAged(question.asOf, question.shelfLife, today) ? [question.agedNote[language]] : [];
  const text = [question.answer[language], ...aged].map((part) =>
    readableText(part, language, 'informal', catalogue.statistics),
  );
  const isDated = question.sources.some((id) => catalogue.sources.get(id)?.date === question.asOf);
  const asOf = question.asOf === null || isDated ? '' : ` (${question.asOf})`;
  return [question.title[language], ...text, `${LABELS[language].source}: ${sources.join('; ')}${asOf}`].join(
    '\n\n',
  );
}

/** Prints an answer for people: what the bot would say, with source and date, and what lies near. */
export function createPrinter(
  dataDir: string,
  catalogue: Catalogue,
  today: Date,
): (answer: Answer) => string {
  const questions = new Map(loadQuestions(dataDir).map((question) => [question.id, question]));
  const care = loadCare(dataDir);
  const body = (answer: Answer): readonly string[] => {
    const { language, outcome, ids, titles, reply } = answer;
    if (outcome === 'care') return [careText(care, language)];
    if (outcome === 'unknown') return [LABELS[language].unknown];
    if (outcome === 'choose') return [LABELS[language].choose];
    if (reply !== null) return [addressed(reply[language], 'informal')];
    const question = questions.get(ids[0] ?? '');
    if (outcome === 'faq' && question !== undefined)
      return [questionText(question, language, catalogue, today)];
    return [
      `[${outcome}]`,
      ...titles.slice(0, MOST_TITLES).map((title, at) => `${title} (${ids[at] ?? ''})`),
    ];
  };
  return (answer) => {
    const { alternatives, language, outcome } = answer;
    const heading = outcome === 'choose' || alternatives.length === 0 ? [] : [`${LABELS[language].near}:`];
    return [...body(answer), ...heading, ...listed(alternatives)].join('\n').concat('\n');
  };
}
