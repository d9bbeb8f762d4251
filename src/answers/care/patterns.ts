import { z } from 'zod';

/**
 * data/care-patterns.json. A pattern is a row of elements parted by spaces; up to two other words may stand
 * between two elements. An element is a choice `a|b`, each a word, several words in a row `a+b`, a beginning
 * `умер*`, or a set `@name`. `=word` allows no typo; `^a|b` is any one word right here but these; `~` before the
 * row: its elements may stand in the reverse order too.
 */
const pattern = z.string().min(1);
const group = z.strictObject({
  id: z.string(),
  language: z.enum(['kk', 'ru', 'en']),
  always: z.literal(true).optional().describe('looks at words that a harmless phrase hides, too'),
  patterns: z.array(pattern),
});

export const carePatternsSchema = z.strictObject({
  sets: z.record(z.string(), z.string()).describe('choices that several patterns use'),
  groups: z.array(group).describe('cries for help'),
  harmless: z
    .array(pattern)
    .describe('hide the words they cover from the cries («умираю со смеху»), in every language'),
  support: z.array(group).describe('a hard day of a pupil: no danger, yet no place for a cold word'),
  childSupport: z.array(group).describe('a hard day of a child, told by an adult'),
  kind: z.array(pattern).describe('hide the words they cover from both of these'),
  aboutChild: z.strictObject({
    patterns: z.array(pattern).describe('words by which an adult names a child'),
    self: z.array(pattern).describe('hide the words by which a child speaks of itself («я ученик»)'),
  }),
});
export type CarePatterns = z.infer<typeof carePatternsSchema>;
export type PatternGroup = z.infer<typeof group>;
export type PatternLanguage = PatternGroup['language'];

/** One word of a pattern: equal to `stem`, or beginning with it; `strict` allows no typo. */
export type PatternWord = { readonly stem: string; readonly beginning: boolean; readonly strict: boolean };
export type Element = {
  readonly excludes: boolean;
  readonly choices: readonly (readonly PatternWord[])[];
};
export type Pattern = readonly Element[];
type Spell = (word: string) => string;

function parseWord(source: string, spell: Spell): PatternWord {
  const strict = source.startsWith('=');
  const beginning = source.endsWith('*');
  const stem = spell(source.replace(/^=/, '').replace(/\*$/, ''));
  if (stem === '') throw new Error(`empty word «${source}» in a care pattern`);
  return { stem, beginning, strict };
}

/**
 * Reads one pattern, which is two when it may be turned round. `spell` brings its words to the spelling in
 * which texts are compared. Throws on an unknown set, an empty word, or where what is excluded would stand first.
 */
export function parsePatterns(
  source: string,
  sets: Readonly<Record<string, string>>,
  spell: Spell,
): readonly Pattern[] {
  const elements = source.replace(/^~/, '').split(' ');
  const read = elements.map((element) => parseElement(element, sets, spell, source));
  const patterns = source.startsWith('~') ? [read, read.toReversed()] : [read];
  if (patterns.some(([first]) => first?.excludes)) {
    throw new Error(
      `the care pattern «${source}» begins with what is excluded: nearly every word would begin it`,
    );
  }
  return patterns;
}

function parseElement(
  element: string,
  sets: Readonly<Record<string, string>>,
  spell: Spell,
  source: string,
): Element {
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
  return { excludes: element.startsWith('^'), choices };
}
