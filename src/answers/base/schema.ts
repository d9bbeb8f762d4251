import { z } from 'zod';
import { STATISTIC_TOPICS } from '../../catalogue/schema/statistic.ts';

const text = z.string().trim().min(1, 'must not be empty');
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'an id holds lower-case Latin letters, digits and - only');

const MOST = { title: 48, answer: 600, agedNote: 140 } as const;
export const FEWEST_VARIANTS = 12;

const bilingual = (most: number) => {
  const short = text.max(most, `must not be longer than ${most} characters`);
  return z.strictObject({ kk: short.describe('Kazakh'), ru: short.describe('Russian') });
};

const variants = z
  .array(text)
  .min(FEWEST_VARIANTS, `at least ${FEWEST_VARIANTS} ways to ask are needed in each language`)
  .refine((list) => new Set(list).size === list.length, 'the same wording stands twice');

/** How long an answer may be taken as current; see catalogue/aged.ts. */
export const SHELF_LIVES = ['stable', 'law', 'yearly', 'region'] as const;
export const NEXT_STEPS = [
  'test',
  'professions',
  'colleges',
  'state-order',
  'dual',
  'dormitory',
  'special-needs',
  'region',
  'wishes',
  'steps',
  'reminders',
  'lesson',
  'menu',
] as const;

/** One question that people ask and its answer, as it stands in data/questions/<topic>.json. */
export const questionSchema = z.strictObject({
  id: id.describe('never changes once published'),
  title: bilingual(MOST.title).describe('the question as a button and a heading'),
  variants: z.strictObject({ kk: variants, ru: variants }).describe('how people really ask it'),
  answer: bilingual(MOST.answer).describe(
    'may hold {informal|formal}, and {stat:ID} for the value of a statistic',
  ),
  rules: z.array(z.string().regex(/^R\d{2,3}$/)).describe('admission rules that the answer rests on'),
  sources: z.array(text).min(1).describe('ids of data/sources.json'),
  asOf: z
    .string()
    .regex(/^20\d{2}(-\d{2}){0,2}$/)
    .nullable()
    .describe('when it was so, null when undated'),
  shelfLife: z.enum(SHELF_LIVES).describe('what kind of change may age it'),
  agedNote: bilingual(MOST.agedNote).describe('what may have changed since and whom to ask'),
  unverified: z.array(text).describe('what rests on background knowledge, for editors; never shown'),
  next: z
    .enum(NEXT_STEPS)
    .describe('the most useful button after the answer; a filter of colleges shows those of the own region'),
  figures: z
    .enum(STATISTIC_TOPICS)
    .optional()
    .describe("topic of data/statistics.json: the own region's newest figures stand under the answer"),
  otherClass: z
    .strictObject({ grade: z.enum(['9', '11']), question: id })
    .optional()
    .describe('who enters college after that class is better answered by that question'),
});

export const questionFileSchema = z.strictObject({ topic: id, items: z.array(z.unknown()).min(1) });

export type NextStep = (typeof NEXT_STEPS)[number];
export type Question = Readonly<z.infer<typeof questionSchema>> & { readonly topic: string };
