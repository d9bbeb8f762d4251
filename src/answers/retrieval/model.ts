import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SIGNALS } from './signals.ts';

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

/** The logit of one askable: the weighed sum of its signals. */
export function logit({ weights }: Model, signals: readonly number[]): number {
  return SIGNALS.reduce((sum, signal, at) => sum + weights[signal] * (signals[at] ?? 0), 0);
}
