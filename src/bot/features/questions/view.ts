import type { Question } from '../../../answers/base/schema.ts';
import { readableText } from '../../../answers/base/text.ts';
import type { Alternative } from '../../../answers/outcome.ts';
import { isAged } from '../../../catalogue/aged.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { addressed } from '../../../language/address.ts';
import { contentLanguage } from '../../../language/language.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, italic, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { offerButton } from './offered.ts';

/** Where the button after an answer leads. */
const NEXT = {
  test: ['o', 'start'],
  professions: ['p', 'fields'],
  colleges: ['k', 'list', 0],
  region: ['r', 'mine'],
  menu: ['m'],
} as const;
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
      ...near.flatMap((alternative) => offerButton(alternative) ?? []),
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('nav.menu'), 'm')],
    ],
  };
}

/** The second time: people who know, and where else to go. */
export function waysOnView(near: readonly Alternative[], t: Translate): Screen {
  return {
    text: paragraphs(t('question.stillUnknown'), t('question.contacts')),
    buttons: [
      ...near.flatMap((alternative) => offerButton(alternative) ?? []),
      [button(t('menu.colleges'), 'k', 'list', 0)],
      [button(t('menu.professions'), 'p', 'fields'), button(t('question.next.test'), 'o', 'start')],
      [button(t('nav.menu'), 'm')],
    ],
  };
}
