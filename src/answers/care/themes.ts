import { z } from 'zod';

/**
 * data/care-themes.json: words by what they speak of (pain, violence, home, escape, study …), both languages
 * together; `умер*` is a beginning.
 */
export const themesSchema = z.record(z.string(), z.array(z.string().min(1)));
export type Themes = z.infer<typeof themesSchema>;
/** The themes a word belongs to. */
export type ThemesOf = (word: string) => readonly string[];

/** Builds a reader of themes; `spell` brings the words of the file to the spelling of the words asked about. */
export function createThemes(themes: Themes, spell: (word: string) => string): ThemesOf {
  const whole = new Map<string, Set<string>>();
  const beginnings = new Map<string, Set<string>>();
  for (const [theme, words] of Object.entries(themes)) {
    for (const word of words) {
      const known = word.endsWith('*') ? beginnings : whole;
      const stem = spell(word.replace(/\*$/, ''));
      known.set(stem, (known.get(stem) ?? new Set()).add(theme));
    }
  }
  return (word) => {
    const found = new Set(whole.get(word));
    for (let length = 2; length <= word.length; length += 1) {
      for (const theme of beginnings.get(word.slice(0, length)) ?? []) found.add(theme);
    }
    return [...found];
  };
}
