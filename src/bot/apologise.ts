import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { LANGUAGES } from '../language/language.ts';
import { personOf } from './person-of.ts';
import type { Texts } from './texts.ts';

/** Tells a person that an update was given up. Whether it arrives or not, it never throws. */
export async function apologise(api: Api, texts: Texts, update: Update): Promise<void> {
  const id = personOf(update);
  if (id === undefined) return;
  const phone = (update.message ?? update.callback_query)?.from?.language_code?.slice(0, 2);
  const language = LANGUAGES.find((candidate) => candidate === phone) ?? 'kk';
  await api.sendMessage(id, texts.in(language, 'formal')('other.error')).catch(() => {});
}
