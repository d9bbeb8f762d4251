import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadQuestions } from '../../base/questions.ts';
import { intentSchema } from '../../intents.ts';
import { careReadings } from '../spelling.ts';

/** A text of which a person said whether care has to answer it. */
export interface Labelled {
  readonly text: string;
  readonly isCare: boolean;
  /** Whence it comes: a set of cries and traps, or what is asked on ordinary days. */
  readonly set: string;
}

const texts = z.array(z.string().min(1));
const byLanguage = z.looseObject({ kk: texts, ru: texts }).optional();
/** A set in test/evaluation: cries for help, and texts that only sound like some; either may be missing. */
export const labelledSetSchema = z.looseObject({ cries: byLanguage, traps: byLanguage });
const hardDays = z.looseObject({ pupil: texts, adult: texts, other: texts });
const training = z.looseObject({ cries: z.record(z.string(), texts), traps: texts });

const LABELLED_SETS = ['care', 'care-traps', 'care-blind', 'care-blind-second', 'care-blind-third'];
/** The set name of the wordings of the question base and of the intents. */
export const ORDINARY = 'ordinary';
/** Days that are hard, yet no danger: they get warm words of their own. */
export const HARD_DAYS = 'care-hard-days';

function read<T>(dir: string, name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8')));
}

function labelled(set: string, isCare: boolean, from: readonly string[]): readonly Labelled[] {
  return from.map((text) => ({ text, isCare, set }));
}

function labelledSet(dir: string, name: string): readonly Labelled[] {
  const { cries, traps } = read(dir, name, labelledSetSchema);
  return [
    ...labelled(name, true, [...(cries?.kk ?? []), ...(cries?.ru ?? [])]),
    ...labelled(name, false, [...(traps?.kk ?? []), ...(traps?.ru ?? [])]),
  ];
}

/** Every Kazakh and Russian text of a data file. */
function textsIn(json: unknown): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(textsIn);
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'kk' || key === 'ru' ? [value] : []) : textsIn(value),
  );
}

/** Names of professions, and what is done in them, in whole sentences. */
function professionTexts(dataDir: string): readonly string[] {
  const dir = join(dataDir, 'professions');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return files.sort().flatMap((name) => textsIn(JSON.parse(readFileSync(join(dir, name), 'utf8'))));
}

/** What is asked and said on ordinary days; what is near to care (the safety topic, words of comfort) is left out. */
function ordinaryTexts(dataDir: string): readonly string[] {
  const asked = loadQuestions(dataDir).filter(({ topic }) => topic !== 'safety');
  const intents = read(join(dataDir, 'answers'), 'intents', z.array(intentSchema));
  const said = intents.filter(({ id }) => !id.startsWith('support'));
  return [
    ...asked.flatMap(({ variants }) => [...variants.kk, ...variants.ru]),
    ...said.flatMap(({ examples }) => [...examples.kk, ...examples.ru]),
    ...professionTexts(dataDir),
  ];
}

/** Every labelled text, none twice. `evaluationDir` holds the labelled sets, `dataDir` what was written to train. */
export function labelledTexts(dataDir: string, evaluationDir: string): readonly Labelled[] {
  const hard = read(evaluationDir, HARD_DAYS, hardDays);
  const own = ['kk', 'ru'].map((name) => read(join(dataDir, 'answers', 'care-training'), name, training));
  const all = [
    ...LABELLED_SETS.flatMap((name) => labelledSet(evaluationDir, name)),
    ...own.flatMap((each) => labelled('care-training', true, Object.values(each.cries).flat())),
    ...own.flatMap((each) => labelled('care-training', false, each.traps)),
    ...labelled(HARD_DAYS, false, [...hard.pupil, ...hard.adult, ...hard.other]),
    ...labelled(ORDINARY, false, ordinaryTexts(dataDir)),
  ];
  return [...new Map(all.map((one) => [careReadings(one.text)[0] ?? '', one] as const)).values()];
}
