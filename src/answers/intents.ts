import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../language/language.ts';

const bilingual = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1) });
const examples = z.array(z.string().min(1)).min(5);

/** data/answers/intents.json: what people say that is no question of the base, with examples. */
export const intentSchema = z.strictObject({
  id: z.string().min(1),
  outcome: z.enum(['smalltalk', 'orientation', 'region-stats', 'lookup-profession', 'out-of-scope']),
  title: bilingual,
  reply: bilingual
    .nullable()
    .describe('what the bot says, `{helpline:150}` for a number of care.json; null where a screen answers'),
  examples: z.strictObject({ kk: examples, ru: examples }),
});
export type Intent = Readonly<z.infer<typeof intentSchema>>;

export const synonymsSchema = z.record(z.string(), z.array(z.string().min(1)));
export type Synonyms = z.infer<typeof synonymsSchema>;

/** data/answers/frames.json: words around a name that is looked up; `word*` stands for every word that begins so. */
export const framesSchema = z.strictObject({
  college: z.array(z.string()).describe('words for a college'),
  list: z.array(z.string()).describe('words that ask for a list or contacts'),
  plain: z.array(z.string()).describe('words that say nothing about what is looked up'),
  place: z.array(z.string()).describe('words that may stand beside a place that is named alone'),
  dormitory: z.array(z.string()).describe('words for a dormitory'),
  kind: z.array(z.string()).describe('words that tell one kind of college from another'),
  terms: z.array(z.string()).describe('words that tell on what terms one studies, never a name'),
  where: z.array(z.string()).describe('words that ask for a place to study'),
  how: z.array(z.string()).describe('words that ask how one gets in, and on what conditions'),
  measure: z.array(z.string()).describe('words around a name that ask how long, how much, whether at all'),
  price: z.array(z.string()).describe('words that ask what something costs'),
  costs: z.array(z.string()).describe('words that do so only beside a word for how much'),
  howMuch: z.array(z.string()).describe('words for how much'),
  goingOn: z.array(z.string()).describe('words that go on with a profession spoken of before'),
});
export type Frames = z.infer<typeof framesSchema>;

/** data/answers/more-wordings.json: everyday wordings of questions of the base, by id. */
export const moreWordingsSchema = z.record(z.string(), z.array(z.string().min(1)));
/** data/answers/regional.json: questions of the base that hold for one region, with its id. */
export const regionalSchema = z.record(z.string(), z.string());

export type Wording = {
  readonly intents: readonly Intent[];
  readonly synonyms: Synonyms;
  readonly frames: Frames;
  readonly more: Readonly<Record<string, readonly string[]>>;
  readonly regional: Readonly<Record<string, string>>;
};

type Helplines = readonly { readonly number: string }[];
const HELPLINE = /\{helpline:(\d+)\}/g;

function withNumbers(reply: Bilingual | null, helplines: Helplines): Bilingual | null {
  if (reply === null) return null;
  const known = new Set(helplines.map(({ number }) => number));
  const filled = (text: string) =>
    text.replace(HELPLINE, (_, number: string) => {
      if (!known.has(number)) throw new Error(`no helpline ${number} in data/care.json`);
      return number;
    });
  return { kk: filled(reply.kk), ru: filled(reply.ru) };
}

/** Reads data/answers; numbers to call come from `helplines`. Throws when a file is broken. */
export function loadWording(dataDir: string, helplines: Helplines): Wording {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(dataDir, 'answers', `${name}.json`), 'utf8'));
  const intents = z.array(intentSchema).parse(read('intents'));
  return {
    intents: intents.map((intent) => ({ ...intent, reply: withNumbers(intent.reply, helplines) })),
    synonyms: synonymsSchema.parse(read('synonyms')),
    frames: framesSchema.parse(read('frames')),
    more: moreWordingsSchema.parse(read('more-wordings')),
    regional: regionalSchema.parse(read('regional')),
  };
}
