import { readFileSync } from 'node:fs';
import i18next, { type ParseKeys } from 'i18next';
import type ru from '../../locales/ru.json';
import { type Address, addressed } from '../language/address.ts';
import { LANGUAGES, type Language } from '../language/language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof ru };
  }
}

export type TextKey = ParseKeys;
export type Values = Readonly<Record<string, string | number>>;

/** A sentence of the bot in one language and one form of address. */
export interface Translate {
  (key: TextKey, values?: Values): string;
  readonly language: Language;
  readonly address: Address;
}

/** One translator per language and form of address, built once from `locales/`. */
export interface Texts {
  readonly in: (language: Language, address: Address) => Translate;
}

export function loadTexts(folder: URL): Texts {
  const instance = i18next.createInstance({
    initAsync: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        { translation: JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) },
      ]),
    ),
  });
  instance.init();
  const translator = (language: Language, address: Address): Translate => {
    const fixed = instance.getFixedT(language);
    const translate = (key: TextKey, values: Values = {}) => addressed(fixed(key, values), address);
    return Object.assign(translate, { language, address });
  };
  const built = new Map(
    LANGUAGES.map((language) => [
      language,
      { informal: translator(language, 'informal'), formal: translator(language, 'formal') },
    ]),
  );
  return {
    in: (language, address) => built.get(language)?.[address] ?? translator(language, address),
  };
}
