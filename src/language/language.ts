/** Languages of the interface. Kazakh and Russian are complete; English covers the interface and names. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages in which answers and descriptions exist. */
export type ContentLanguage = 'kk' | 'ru';

/** One text in both content languages. */
export type Bilingual = Readonly<Record<ContentLanguage, string>>;

/** The content language for a reader of the interface in `language`: English readers get Russian texts. */
export function contentLanguage(language: Language): ContentLanguage {
  return language === 'en' ? 'ru' : language;
}
