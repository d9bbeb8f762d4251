import type { InlineQueryResultArticle } from 'grammy/types';
import { linkTo, tokenOf } from '../../card-link.ts';
import { paragraphs } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { type Shared, summaryPart } from './share-view.ts';

/** A card among the results of an inline query, and the message that it becomes in the chat. */
export function articleOf({ card, summary, username }: Shared, t: Translate): InlineQueryResultArticle {
  const { text, entities } = paragraphs(summaryPart(summary));
  return {
    type: 'article',
    id: tokenOf(card),
    title: summary.name,
    description: summary.line === '' ? summary.kind : `${summary.kind} · ${summary.line}`,
    input_message_content: {
      message_text: text,
      entities: [...entities],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: t('link.open'), url: linkTo(username, card) }]] },
  };
}
