import { z } from 'zod';
import type { ReadSigns } from './signs.ts';
import { commonSpelling } from './signs.ts';

/** data/care-model.json, written by `npm run train`. */
export const careModelSchema = z.strictObject({
  trainedOn: z.strictObject({ cries: z.number(), others: z.number() }),
  bias: z.number(),
  threshold: z.number().describe('log odds from which on a text is a cry for help'),
  weights: z.record(z.string(), z.number()).describe('log odds that a sign adds, by sign'),
});
export type CareModel = z.infer<typeof careModelSchema>;

/** A cry may stand inside a long text: rows of this many words are weighed on their own. */
const WINDOW = 12;
const STEP = 6;

/** Rows of words that are weighed; together they cover the text. */
export function windows(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= WINDOW) return [words];
  const count = Math.ceil((words.length - WINDOW) / STEP) + 1;
  return Array.from({ length: count }, (_, at) => words.slice(at * STEP, at * STEP + WINDOW));
}

/** The words of a folded reading in the spelling of the signs. */
export function wordsOf(reading: string): readonly string[] {
  return commonSpelling(reading).split(' ').filter(Boolean);
}

/** The highest log odds that any row of words of any reading is a cry for help. */
export function createWeigh(
  readSigns: ReadSigns,
  { bias, weights }: Pick<CareModel, 'bias' | 'weights'>,
): (readings: readonly string[]) => number {
  const known = new Map(Object.entries(weights));
  const weigh = (words: readonly string[]) => {
    let sum = bias;
    for (const sign of readSigns(words)) sum += known.get(sign) ?? 0;
    return sum;
  };
  return (readings) => Math.max(...readings.flatMap((reading) => windows(wordsOf(reading)).map(weigh)));
}
