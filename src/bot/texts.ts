import { readFileSync } from 'node:fs';
import i18next, { type i18n, type ParseKeys } from 'i18next';
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
    const templateOf = templatesOf(instance, language);
    const translate = (key: TextKey, values: Values = {}) =>
      addressed(filled(templateOf(key, values.count), values), address);
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

/** A sentence cut at its placeholders: words, name, words, name, …, words. */
type Template = readonly string[];

const PLACEHOLDER = /\{\{(\w+)\}\}/;

/** Asks i18next once for each sentence and each of its plural forms: it takes 50 µs, filling in takes one. */
function templatesOf(instance: i18n, language: Language) {
  const fixed = instance.getFixedT(language);
  const plurals = new Intl.PluralRules(language);
  const known = new Map<string, Template>();
  return (key: TextKey, count: string | number | undefined): Template => {
    const form = typeof count === 'number' ? `${key} ${plurals.select(count)}` : key;
    const found = known.get(form);
    if (found) return found;
    const text = fixed(key, { ...(count !== undefined && { count }), skipInterpolation: true });
    const template = text.split(PLACEHOLDER);
    known.set(form, template);
    return template;
  };
}

/** A value that was not given leaves nothing. */
function filled(template: Template, values: Values): string {
  const [words = '', ...rest] = template;
  if (rest.length === 0) return words;
  return template.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? ''))).join('');
}
