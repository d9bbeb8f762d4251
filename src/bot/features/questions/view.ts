import type { Question } from '../../../answers/base/schema.ts';
import { readableText } from '../../../answers/base/text.ts';
import type { Alternative, Outcome } from '../../../answers/outcome.ts';
import { isAged } from '../../../catalogue/aged.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { addressed } from '../../../language/address.ts';
import { contentLanguage } from '../../../language/language.ts';
import { backButton } from '../../card-actions.ts';
import { shortened } from '../../names.ts';
import { bold, button, italic, lines, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

/** Where the button after an answer leads. */
const NEXT = {
  test: ['o', 'start'],
  professions: ['p', 'fields'],
  colleges: ['k', 'list', 0],
  region: ['r', 'mine'],
  menu: ['m'],
} as const;
/** Callback of each kind of thing that can be offered. */
const OPENS: Readonly<Record<string, readonly string[]>> = {
  faq: ['q', 'faq'],
  'lookup-profession': ['p', 'card'],
  'lookup-specialty': ['x', 'card'],
  'lookup-college': ['k', 'card'],
  'lookup-employer': ['e', 'card'],
  'region-stats': ['r', 'show'],
};
const KIND: Partial<Readonly<Record<Outcome, 'p' | 's' | 'k' | 'e' | 'r'>>> = {
  'lookup-profession': 'p',
  'lookup-specialty': 's',
  'lookup-college': 'k',
  'lookup-employer': 'e',
  'region-stats': 'r',
};
const WAY_BACK: Readonly<Record<string, string>> = {
  'lookup-profession': 'none',
  'lookup-college': 'region',
};

/** An answer of the question base with its source, date, and what may have changed since. */
export function answerView(catalogue: Catalogue, question: Question, today: Date, t: Translate): Screen {
  const language = contentLanguage(t.language);
  const aged = isAged(question.asOf, question.shelfLife, today);
  return {
    text: paragraphs(
      bold(question.title[language]),
      readableText(question.answer[language], language, t.address, catalogue.statistics),
      sourcesView(catalogue, question.sources, question.asOf, t),
      aged ? italic(addressed(question.agedNote[language], t.address)) : undefined,
    ),
    buttons: [
      ...(question.next === 'menu'
        ? []
        : [[button(t(`question.next.${question.next}`), ...NEXT[question.next])]]),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** More buttons than this fill several screens of a phone. */
const MOST_OFFERED = 8;

/** What is close or was found, each kind under its own heading, and "none of these". */
export function chooseView(alternatives: readonly Alternative[], title: string, t: Translate): Screen {
  const shown = alternatives.filter(({ outcome }) => outcome in OPENS).slice(0, MOST_OFFERED);
  const outcomes = [...new Set(shown.map(({ outcome }) => outcome))];
  const ofKind = (kind: Outcome) => shown.filter(({ outcome }) => outcome === kind);
  const kinds = outcomes.length < 2 ? [] : outcomes;
  return {
    text: paragraphs(
      bold(title),
      ...kinds.map((kind) => lines(kindName(kind, t), ...ofKind(kind).map((one) => `• ${one.title}`))),
      alternatives.length > shown.length ? t('question.more') : undefined,
    ),
    buttons: [
      ...outcomes.flatMap(ofKind).flatMap((alternative) => offer(alternative) ?? []),
      [button(t('question.noneOfThese'), 'q', 'none')],
    ],
  };
}

function kindName(outcome: Outcome, t: Translate): string | undefined {
  const letter = KIND[outcome];
  return letter && t(`link.kinds.${letter}`);
}

/** A reply in words, with the ways on. */
export function replyView(reply: string, t: Translate): Screen {
  return {
    text: paragraphs(addressed(reply, t.address)),
    buttons: [[button(t('question.next.test'), 'o', 'start')], [button(t('nav.menu'), 'm')]],
  };
}

/** The first time no answer was found: how one can ask, and what was near. */
export function rephraseView(near: readonly Alternative[], t: Translate): Screen {
  return {
    text: paragraphs(t('question.unknown'), t('question.examples')),
    buttons: [
      ...near.flatMap((alternative) => offer(alternative) ?? []),
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('nav.menu'), 'm')],
    ],
  };
}

/** The second time: people who know, and where else to go. */
export function waysOnView(near: readonly Alternative[], t: Translate): Screen {
  return {
    text: paragraphs(t('question.stillUnknown'), t('question.contacts')),
    buttons: [
      ...near.flatMap((alternative) => offer(alternative) ?? []),
      [button(t('menu.colleges'), 'k', 'list', 0)],
      [button(t('menu.professions'), 'p', 'fields'), button(t('question.next.test'), 'o', 'start')],
      [button(t('nav.menu'), 'm')],
    ],
  };
}

function offer({ id, title, outcome }: Alternative) {
  const opens = OPENS[outcome];
  if (!opens) return undefined;
  const back = WAY_BACK[outcome];
  const parts = back === undefined ? [...opens, id] : [...opens, id, back];
  return [[button(shortened(title), ...parts)]];
}
