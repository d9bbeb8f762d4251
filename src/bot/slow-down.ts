import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { phoneLanguage } from './phone-language.ts';
import type { Texts } from './texts.ts';

/** For so many seconds Telegram answers the same query of this person itself. */
const NOTHING_FOUND = { cache_time: 10, is_personal: true };

/**
 * Answers an update beyond the limit: a pressed button always, so that it does not spin, an inline query with nothing; a
 * line in the phone's language once in a window. Whether it arrives or not, it never throws.
 */
export async function slowDown(api: Api, texts: Texts, update: Update, isFirst: boolean): Promise<void> {
  const { callback_query: press, inline_query: query, message } = update;
  const from = (press ?? message)?.from;
  const line = texts.in(phoneLanguage(from?.language_code), 'formal')('other.tooFast');
  if (press) await api.answerCallbackQuery(press.id, isFirst ? { text: line } : {}).catch(() => {});
  else if (query) await api.answerInlineQuery(query.id, [], NOTHING_FOUND).catch(() => {});
  else if (message && isFirst) await api.sendMessage(message.chat.id, line).catch(() => {});
}
