import { backButton } from '../../card-actions.ts';
import { type CardRef, linkTo, tokenOf } from '../../card-link.ts';
import type { CardSummary } from '../../card-summary.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

export interface Shared {
  readonly card: CardRef;
  readonly summary: CardSummary;
  readonly username: string;
}

/** What a card is, in words that make sense to somebody who has never seen the bot. */
export function summaryPart({ name, kind, line, source }: CardSummary): Part {
  return lines(bold(name), line === '' ? kind : `${kind}. ${line}`, source);
}

/** A message to forward as it is, or to send on by a button. */
export function shareView({ card, summary, username }: Shared, t: Translate): Screen {
  const link = linkTo(username, card);
  return {
    text: paragraphs(summaryPart(summary), link),
    buttons: [
      [{ text: t('link.toChat'), switch_inline_query: tokenOf(card) }],
      [{ text: t('link.copy'), copy_text: { text: link } }],
      ...(t.address === 'formal' || card.kind === 'r'
        ? []
        : [[button(t('family.share'), 'f', 'new', tokenOf(card))]]),
      [backButton(t)],
    ],
  };
}
