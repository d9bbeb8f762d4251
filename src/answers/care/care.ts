import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../../language/fold.ts';
import type { ContentLanguage } from '../../language/language.ts';
import { createMatcher } from './matcher.ts';
import { type CarePatterns, carePatternsSchema, parsePattern } from './patterns.ts';
import { careReadings, careSpelling } from './spelling.ts';

const bilingual = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1) });

/** data/care.json: the numbers to call and the words around them. */
export const careSchema = z.strictObject({
  helplines: z
    .array(
      z.strictObject({
        number: z.string().regex(/^\d{3}$/),
        for: bilingual.describe('when to call it'),
        source: z.string().nullable().describe('id in data/sources.json'),
        note: z.string().nullable().describe('what an editor still has to check'),
      }),
    )
    .min(1),
  reply: bilingual.describe('stands before the numbers'),
  after: bilingual.describe('stands after the numbers'),
});
export type CareData = z.infer<typeof careSchema>;

/** Whether a text speaks of despair, self-harm, violence, abuse or running away. Pure; never throws. */
export type IsCare = (text: string) => boolean;

/** Builds the classifier. Throws when a pattern cannot be read. */
export function createIsCare({ sets, groups, harmless }: CarePatterns): IsCare {
  const languages: readonly ContentLanguage[] = ['kk', 'ru'];
  const matchers = languages.map((language) => {
    const spell = (word: string) => careSpelling(fold(word), language);
    const parse = (source: string) => parsePattern(source, sets, spell);
    const care = groups.filter((group) => group.language === language).flatMap((group) => group.patterns);
    return {
      language,
      hidden: createMatcher(harmless.map(parse)),
      care: createMatcher(care.map(parse)),
    };
  });
  return (text) => {
    const folded = careReadings(text);
    return matchers.some(({ language, hidden, care }) =>
      folded.some((reading) => {
        const words = careSpelling(reading, language).split(' ');
        const harmlessWords = new Set([...hidden(words)].flat());
        const left = words.map((word, at) => (harmlessWords.has(at) ? '' : word));
        return care(left).next().done === false;
      }),
    );
  };
}

export type Care = CareData & { readonly isCare: IsCare };

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Reads data/care.json and data/care-patterns.json. Throws when either is broken. */
export function loadCare(dataDir: string): Care {
  const data = careSchema.parse(readJson(join(dataDir, 'care.json')));
  const patterns = carePatternsSchema.parse(readJson(join(dataDir, 'care-patterns.json')));
  return { ...data, isCare: createIsCare(patterns) };
}

/** The reply as it is sent: warm words, the numbers one a line, warm words. */
export function careText(care: CareData, language: ContentLanguage): string {
  const numbers = care.helplines.map((line) => `${line.number} — ${line.for[language]}`);
  return [care.reply[language], numbers.join('\n'), care.after[language]].join('\n\n');
}
