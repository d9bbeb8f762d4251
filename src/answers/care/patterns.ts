import { z } from 'zod';

/**
 * data/care-patterns.json. A pattern is a row of elements parted by spaces; up to two other words may stand
 * between two elements. An element is a choice `a|b`, each a word, several words in a row `a+b`, a beginning
 * `умер*`, or a set `@name`. `=word` allows no typo; `^a|b` is any one word right here but these. `harmless` patterns hide the
 * words they cover before the others look («умираю со смеху»).
 */
const pattern = z.string().min(1);

export const carePatternsSchema = z.strictObject({
  sets: z.record(z.string(), z.string()).describe('choices that several patterns use'),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      language: z.enum(['kk', 'ru']),
      patterns: z.array(pattern),
    }),
  ),
  harmless: z.array(pattern),
});
export type CarePatterns = z.infer<typeof carePatternsSchema>;

/** One word of a pattern: equal to `stem`, or beginning with it; `strict` allows no typo. */
export type PatternWord = { readonly stem: string; readonly beginning: boolean; readonly strict: boolean };
export type Element = {
  readonly excludes: boolean;
  readonly choices: readonly (readonly PatternWord[])[];
};
export type Pattern = readonly Element[];

function parseWord(source: string, spell: (word: string) => string): PatternWord {
  const strict = source.startsWith('=');
  const beginning = source.endsWith('*');
  const stem = spell(source.replace(/^=/, '').replace(/\*$/, ''));
  if (stem === '') throw new Error(`empty word «${source}» in a care pattern`);
  return { stem, beginning, strict };
}

/**
 * Reads one pattern. `spell` brings its words to the spelling in which texts are compared.
 * Throws on an unknown set or an empty word.
 */
export function parsePattern(
  source: string,
  sets: Readonly<Record<string, string>>,
  spell: (word: string) => string,
): Pattern {
  return source.split(' ').map((element) => {
    const excludes = element.startsWith('^');
    const choices = element
      .replace(/^\^/, '')
      .split('|')
      .flatMap((choice) => {
        if (!choice.startsWith('@')) return [choice];
        const set = sets[choice.slice(1)];
        if (set === undefined) throw new Error(`unknown set «${choice}» in the care pattern «${source}»`);
        return set.split('|');
      })
      .map((choice) => choice.split('+').map((word) => parseWord(word, spell)));
    return { excludes, choices };
  });
}
