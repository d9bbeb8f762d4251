import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const bilingual = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1) });
const examples = z.array(z.string().min(1)).min(5);

/** data/answers/intents.json: what people say that is no question of the base, with examples. */
export const intentSchema = z.strictObject({
  id: z.string().min(1),
  outcome: z.enum(['smalltalk', 'orientation', 'region-stats', 'out-of-scope']),
  title: bilingual,
  reply: bilingual.nullable().describe('what the bot says; null where a screen answers'),
  examples: z.strictObject({ kk: examples, ru: examples }),
});
export type Intent = Readonly<z.infer<typeof intentSchema>>;

const synonymsSchema = z.record(z.string(), z.array(z.string().min(1)));
export type Synonyms = z.infer<typeof synonymsSchema>;

/** data/answers/frames.json: words around a name that is looked up; `word*` stands for every word that begins so. */
const framesSchema = z.strictObject({
  college: z.array(z.string()).describe('words for a college'),
  list: z.array(z.string()).describe('words that ask for a list or contacts'),
  plain: z.array(z.string()).describe('words that say nothing about what is looked up'),
});
export type Frames = z.infer<typeof framesSchema>;

export type Wording = {
  readonly intents: readonly Intent[];
  readonly synonyms: Synonyms;
  readonly frames: Frames;
};

/** Reads data/answers. Throws when a file is broken. */
export function loadWording(dataDir: string): Wording {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(dataDir, 'answers', `${name}.json`), 'utf8'));
  return {
    intents: z.array(intentSchema).parse(read('intents')),
    synonyms: synonymsSchema.parse(read('synonyms')),
    frames: framesSchema.parse(read('frames')),
  };
}
