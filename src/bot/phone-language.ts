import { LANGUAGES, type Language } from '../language/language.ts';

/** The language of a phone (`ru-RU`); Kazakh for every phone in a language that the bot does not speak. */
export function phoneLanguage(code: string | undefined): Language {
  return LANGUAGES.find((language) => language === code?.slice(0, 2)) ?? 'kk';
}
