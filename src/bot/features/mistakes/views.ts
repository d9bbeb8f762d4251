import { MISTAKES, type Mistake } from '../../../store/mistake-reports.ts';
import { backButton } from '../../card-actions.ts';
import type { CardRef, LinkKind } from '../../card-link.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** The longest line that is taken, in UTF-16 units. */
export const LONGEST_LINE = 500;

/** What can be wrong on each kind of card. */
const POSSIBLE: Readonly<Record<LinkKind, readonly Mistake[]>> = {
  p: ['programme', 'dates', 'other'],
  s: ['programme', 'closed', 'dates', 'other'],
  k: MISTAKES,
  e: ['closed', 'programme', 'other'],
  r: ['dates', 'other'],
};

/** What is being reported; `once` is random and names this report alone. */
export interface Report {
  readonly card: CardRef;
  readonly mistake: Mistake;
  readonly once: string;
}

export function askView({ kind, id }: CardRef, name: string, t: Translate): Screen {
  return {
    text: paragraphs(bold(name), t('mistake.ask')),
    buttons: [
      ...POSSIBLE[kind].map((mistake) => [
        button(t(`mistake.kinds.${mistake}`), 'z', 'what', kind, id, MISTAKES.indexOf(mistake)),
      ]),
      [backButton(t)],
    ],
  };
}

/** Waits for a line, which may be left out. */
export function lineView({ card, mistake, once }: Report, t: Translate): Screen {
  return {
    text: paragraphs(
      bold(t(`mistake.kinds.${mistake}`)),
      t('mistake.line', { most: LONGEST_LINE }),
      t('mistake.nothingPersonal'),
    ),
    buttons: [
      [button(t('mistake.send'), 'z', 'send', card.kind, card.id, MISTAKES.indexOf(mistake), once)],
      [backButton(t)],
    ],
  };
}

/** A line that was not taken, and how it could be. */
export function refusedView(report: Report, reason: 'personal' | 'tooLong', t: Translate): Screen {
  const { buttons } = lineView(report, t);
  return { text: paragraphs(t(`mistake.${reason}`, { most: LONGEST_LINE })), buttons };
}

export function thanksView(t: Translate): Screen {
  return {
    text: paragraphs(t('mistake.thanks')),
    buttons: [[backButton(t), button(t('nav.menu'), 'm')]],
  };
}
