import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SIGNALS, type Signals } from './signals.ts';

/** data/answers/model.json, written by `npm run train`. */
export const modelSchema = z.strictObject({
  trainedOn: z.strictObject({
    askables: z.number().int().positive(),
    wordings: z.number().int().positive(),
  }),
  weights: z
    .record(z.enum(SIGNALS), z.number())
    .describe('how much each likeness of a text to an askable counts; logits of which askable is meant'),
});
export type Model = Readonly<z.infer<typeof modelSchema>>;

/** Reads the trained weights. Throws when the file is broken. */
export function loadModel(dataDir: string): Model {
  return modelSchema.parse(JSON.parse(readFileSync(join(dataDir, 'answers', 'model.json'), 'utf8')));
}

/** The logit of each askable: the weighed sum of its signals. */
export function logits({ weights }: Model, signals: Signals): Float64Array {
  return weighedSums(
    SIGNALS.map((signal) => weights[signal]),
    signals,
  );
}

/** By askable the sum of its signals, each times its weight. */
export function weighedSums(weights: ArrayLike<number>, signals: Signals): Float64Array {
  const sums = new Float64Array(signals[0]?.length ?? 0);
  signals.forEach((values, signal) => {
    const weight = weights[signal] ?? 0;
    for (let askable = 0; askable < sums.length; askable += 1) {
      sums[askable] = (sums[askable] ?? 0) + weight * (values[askable] ?? 0);
    }
  });
  return sums;
}
