import type { Question } from '../../../answers/base/schema.ts';
import { readableText } from '../../../answers/base/text.ts';
import { isAged } from '../../../catalogue/aged.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { shownSources } from '../../../catalogue/rank.ts';
import { addressed } from '../../../language/address.ts';
import { contentLanguage } from '../../../language/language.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, grid, italic, lines, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { TOPICS, type Topic, type WayStep } from './parents-way.ts';

const TOPIC_COLUMNS = 2;
const STEP_COLUMNS = 4;

/** The classes after which one enters a college. */
export const STEP_GRADES = ['9', '11'] as const;
export type StepGrade = (typeof STEP_GRADES)[number];

/** What parents ask first, as buttons; a topic with one question opens it at once. */
export function firstQuestionsView(topics: Readonly<Record<Topic, readonly string[]>>, t: Translate): Screen {
  const named = TOPICS.map((topic) => {
    const [only, another] = topics[topic];
    const parts = only !== undefined && another === undefined ? ['q', 'faq', only] : ['h', 'topic', topic];
    return button(t(`parent.topics.${topic}`), ...parts);
  });
  return {
    text: paragraphs(bold(t('parent.first')), t('parent.ask')),
    buttons: [
      ...grid(named, TOPIC_COLUMNS),
      [button(t('parent.steps'), 'h', 'steps')],
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('parent.compare'), 'v', 'list')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

export function topicView(topic: Topic, questions: readonly Question[], t: Translate): Screen {
  return {
    text: paragraphs(bold(t(`parent.topics.${topic}`)), t('parent.ask')),
    buttons: [
      ...questions.map(({ id, title }) => [button(title[contentLanguage(t.language)], 'q', 'faq', id)]),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** After which class the steps are wanted. */
export function whichGradeView(t: Translate): Screen {
  return {
    text: paragraphs(bold(t('parent.steps')), t('parent.whichGrade')),
    buttons: [
      ...STEP_GRADES.map((grade) => [button(t(`welcome.grades.${grade}`), 'h', 'steps', grade)]),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

export interface Checklist {
  readonly grade: StepGrade;
  readonly steps: readonly WayStep[];
  readonly done: ReadonlySet<string>;
  readonly questions: ReadonlyMap<string, Question>;
}

/** The way to a college, step by step; done ones are ticked. */
export function stepsView(
  { grade, steps, done, questions }: Checklist,
  catalogue: Catalogue,
  t: Translate,
): Screen {
  const language = contentLanguage(t.language);
  const told = steps.flatMap(({ question }) => questions.get(question) ?? []);
  // The best source of each step; the step itself names the others.
  const sources = told.map((one) =>
    sourcesView(
      catalogue,
      shownSources(catalogue, one.sources)
        .slice(0, 1)
        .map(({ id }) => id),
      one.asOf,
      t,
    ),
  );
  return {
    text: paragraphs(
      bold(t('parent.stepsTitle', { grade })),
      lines(
        ...steps.map(
          ({ id, title }, index) => `${done.has(id) ? '✓' : '○'} ${index + 1}. ${title[language]}`,
        ),
      ),
      t('parent.stepsHow'),
      lines(...new Map(sources.map((part) => [String(part), part])).values()),
    ),
    buttons: [
      ...grid(
        steps.map(({ id }, index) =>
          button(`${done.has(id) ? '✓ ' : ''}${index + 1}`, 'h', 'step', grade, id),
        ),
        STEP_COLUMNS,
      ),
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('reminder.open'), 'n', 'home')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

export interface ShownStep {
  readonly grade: StepGrade;
  readonly step: WayStep;
  readonly question: Question;
  readonly isDone: boolean;
}

/** One step: how it is done, where that is known from, and a tick. */
export function stepView(
  { grade, step, question, isDone }: ShownStep,
  catalogue: Catalogue,
  today: Date,
  t: Translate,
): Screen {
  const language = contentLanguage(t.language);
  const aged = isAged(question.asOf, question.shelfLife, today);
  return {
    text: paragraphs(
      bold(step.title[language]),
      readableText(question.answer[language], language, t.address, catalogue.statistics),
      sourcesView(catalogue, question.sources, question.asOf, t),
      aged ? italic(addressed(question.agedNote[language], t.address)) : undefined,
    ),
    buttons: [
      [button(t(isDone ? 'parent.undone' : 'parent.done'), 'h', isDone ? 'undone' : 'done', grade, step.id)],
      [button(t('parent.toSteps'), 'h', 'steps', grade), button(t('nav.menu'), 'm')],
    ],
  };
}
