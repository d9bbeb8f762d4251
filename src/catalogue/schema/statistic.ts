import { z } from 'zod';
import { bilingualSchema, idSchema, partialDateSchema, sourceIdsSchema } from './common.ts';

/** What a figure is about, the most useful to a pupil first. */
export const STATISTIC_TOPICS = [
  'state-order',
  'dual-training',
  'targeted-training',
  'network',
  'employment',
  'new-specialties',
  'mentors',
  'career-guidance',
  'dormitories',
  'infrastructure',
  'awards',
  'rules',
  'events',
] as const;

const sentence = z
  .string()
  .trim()
  .regex(/^[^{}]*\{value\}[^{}]*$/, 'a sentence holds {value} once and no other brace');

const sentenceSchema = z.strictObject({
  kk: sentence.describe('Kazakh'),
  ru: sentence.describe('Russian'),
});

export const statisticSchema = z.strictObject({
  id: idSchema.describe('slug, such as aktobe-state-order-places-2025'),
  scope: idSchema.describe('kz (the whole country) or the id of a region'),
  topic: z.enum(STATISTIC_TOPICS).describe('what it is about'),
  metric: idSchema.describe('what is counted, such as state-order-places'),
  value: z.union([z.number(), bilingualSchema]).describe('a number, or a short text where it is none'),
  comparator: z
    .enum(['more-than', 'less-than', 'about', 'at-least', 'up-to'])
    .nullable()
    .describe('how the source qualifies the number'),
  unit: z
    .enum(['percent', 'tenge', 'tenge-per-month', 'million-tenge', 'billion-tenge'])
    .nullable()
    .describe('null: things are counted, the label names them'),
  period: z.string().min(1).nullable().describe('year or school year of the figure: 2025 or 2025/26'),
  planned: z.boolean().describe('true: a plan, not yet a fact when it was published'),
  label: bilingualSchema.describe(
    'what the figure is, readable as «label: value»; equal labels share a line',
  ),
  sentence: sentenceSchema
    .optional()
    .describe(
      'for a figure that «label: value» says badly; {value} is the number with its unit in the right grammar, ' +
        'the sentence itself says «more than» and the like',
    ),
  asOf: partialDateSchema.nullable().describe('when it was so or was published, null when not known'),
  sources: sourceIdsSchema.min(1),
  disagreesWith: z.array(idSchema).describe('ids of figures of other sources that count differently'),
});

export type StatisticTopic = (typeof STATISTIC_TOPICS)[number];
export type Statistic = Readonly<z.infer<typeof statisticSchema>>;
