import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { personOf } from './person-of.ts';
import { phoneLanguage } from './phone-language.ts';
import type { Texts } from './texts.ts';

/** Tells a person that an update was given up. Whether it arrives or not, it never throws. */
export async function apologise(api: Api, texts: Texts, update: Update): Promise<void> {
  const id = personOf(update);
  if (id === undefined) return;
  const language = phoneLanguage((update.message ?? update.callback_query)?.from?.language_code);
  await api.sendMessage(id, texts.in(language, 'formal')('other.error')).catch(() => {});
}
