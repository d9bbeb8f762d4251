import type { NextStep, Question } from '../../../answers/base/schema.ts';
import { readableText } from '../../../answers/base/text.ts';
import type { Alternative } from '../../../answers/outcome.ts';
import { isAged } from '../../../catalogue/aged.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { FILTERS } from '../../../catalogue/filters.ts';
import { addressed } from '../../../language/address.ts';
import { contentLanguage } from '../../../language/language.ts';
import { backButton } from '../../card-actions.ts';
import { figuresOn } from '../../figures-view.ts';
import { bold, button, italic, paragraphs, type Screen } from '../../screen.ts';
import type { Session } from '../../session.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { offerButton } from './offered.ts';

/** Where the button after an answer leads. */
const NEXT = {
  test: ['o', 'start'],
  professions: ['p', 'fields'],
  colleges: ['k', 'list', 0],
  'state-order': ['q', 'by', 'state-order'],
  dual: ['q', 'by', 'dual'],
  dormitory: ['q', 'by', 'dormitory'],
  'special-needs': ['q', 'by', 'special-needs'],
  region: ['r', 'mine'],
  wishes: ['w', 'list'],
  steps: ['h', 'steps'],
  reminders: ['n', 'home'],
  lesson: ['lesson', 'open'],
} as const satisfies Record<Exclude<NextStep, 'menu'>, readonly [string, ...(string | number)[]]>;
/** Only who is to be recommended something takes the test. */
const INSTEAD_OF_TEST = { pupil: 'test', parent: 'professions', counsellor: 'lesson' } as const;

/** Of whom an answer is known to be read; nothing of it is asked for here. */
export type Reader = Pick<Session, 'regionId' | 'grade' | 'role'>;

/** What an answer is made of beside itself. */
export interface Known {
  readonly catalogue: Catalogue;
  readonly questions: ReadonlyMap<string, Question>;
  readonly today: Date;
  /** What the question names; its card is one press away. */
  readonly about?: Alternative | undefined;
}

/** An answer of the question base with its source, date, and what may have changed since; for this reader. */
export function answerView(
  question: Question,
  { catalogue, questions, today, about }: Known,
  { regionId, grade, role = 'pupil' }: Reader,
  t: Translate,
): Screen {
  const language = contentLanguage(t.language);
  const { next, figures, otherClass } = question;
  const told = question.answer[language];
  const aged = isAged(question.asOf, question.shelfLife, today);
  const other = otherClass && otherClass.grade === grade ? questions.get(otherClass.question) : undefined;
  const step = next === 'test' ? INSTEAD_OF_TEST[role] : next;
  const isFiltered = FILTERS.some((filter) => filter === step);
  const asksRegion = regionId === undefined && (figures !== undefined || isFiltered);
  return {
    text: paragraphs(
      bold(question.title[language]),
      readableText(told, language, t.address, catalogue.statistics),
      figures && regionId ? figuresOn(catalogue, { regionId, topic: figures, told }, t) : undefined,
      sourcesView(catalogue, question.sources, question.asOf, t),
      aged ? italic(addressed(question.agedNote[language], t.address)) : undefined,
    ),
    buttons: [
      ...((about && offerButton(about)) ?? []),
      ...(other ? [[button(other.title[language], 'q', 'faq', other.id)]] : []),
      ...(asksRegion ? [[button(t('question.chooseRegion'), ...NEXT.region)]] : []),
      ...(step === 'menu' || (isFiltered && asksRegion) ? [] : [[stepButton(step, t)]]),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** A reply in words, with the ways on. */
export function replyView(reply: string, { role = 'pupil' }: Reader, t: Translate): Screen {
  return {
    text: paragraphs(addressed(reply, t.address)),
    buttons: [[stepButton(INSTEAD_OF_TEST[role], t)], [button(t('nav.menu'), 'm')]],
  };
}

/** Where to begin for who does not know what to become: only a pupil takes the test at once. */
export function orientationView(reader: Reader, t: Translate): Screen {
  const isForOthers = reader.role === 'parent' || reader.role === 'counsellor';
  return replyView(t(isForOthers ? 'question.orientationOfOthers' : 'question.orientation'), reader, t);
}

/** The first time no answer was found: how one can ask, and what was near. */
export function rephraseView(near: readonly Alternative[], t: Translate): Screen {
  return {
    text: paragraphs(t('question.unknown'), t('question.examples')),
    buttons: [
      ...near.flatMap((alternative) => offerButton(alternative) ?? []),
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('nav.menu'), 'm')],
    ],
  };
}

/** The second time: people who know, and where else to go. */
export function waysOnView(near: readonly Alternative[], { role = 'pupil' }: Reader, t: Translate): Screen {
  return {
    text: paragraphs(t('question.stillUnknown'), t('question.contacts')),
    buttons: [
      ...near.flatMap((alternative) => offerButton(alternative) ?? []),
      [button(t('menu.colleges'), 'k', 'list', 0)],
      [button(t('menu.professions'), 'p', 'fields'), ...(role === 'pupil' ? [stepButton('test', t)] : [])],
      [button(t('nav.menu'), 'm')],
    ],
  };
}

function stepButton(step: keyof typeof NEXT, t: Translate) {
  return button(t(`question.next.${step}`), ...NEXT[step]);
}
