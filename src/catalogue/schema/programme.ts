import { z } from 'zod';
import { idSchema, partialDateSchema, sourceIdsSchema } from './common.ts';

export const baseSchema = z
  .union([z.literal(9), z.literal(11)])
  .describe('after which school class one enters');

export const STUDY_LANGUAGES = ['kk', 'ru', 'en', 'tr'] as const;

const monthsSchema = z.number().int().min(1).max(72);

const durationsSchema = z.strictObject({
  after9: monthsSchema.nullable().describe('months of study after class 9, null when not known'),
  after11: monthsSchema.nullable().describe('months of study after class 11, null when not known'),
  unspecified: z
    .array(monthsSchema)
    .describe('months of study where the source does not say after which class'),
});

export const programmeSchema = z.strictObject({
  specialtyId: idSchema.describe('id of data/specialties.json'),
  asPublished: z.string().min(1).describe('the specialty as the source names it'),
  codeInSource: z
    .boolean()
    .describe('false: the source names the specialty without a code, it was recognised by its name'),
  bases: z.array(baseSchema).describe('classes after which one can enter; empty: not known'),
  languages: z.array(z.enum(STUDY_LANGUAGES)).describe('languages of study; empty: not known'),
  forms: z.array(z.enum(['full-time', 'part-time'])).describe('forms of study; empty: not known'),
  durations: durationsSchema.describe('how long it takes'),
  qualificationCodes: z.array(z.string().min(1)).describe('codes as the source gives them'),
  qualificationNames: z.array(z.string().min(1)).describe('Russian names as the source gives them'),
  places: z.number().int().positive().nullable().describe('state-order places, null when not known'),
  funding: z
    .enum(['state-order', 'paid'])
    .nullable()
    .describe('the only way to study it, null when not known'),
  feeTengePerYear: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe('price of a year in tenge, null when not known'),
  employerIds: z.array(idSchema).describe('dual-training partners for this specialty'),
  recommend: z.boolean().describe('false: the licence was to be given back; never recommended'),
  uncertain: z.boolean().describe('true: the source itself is doubtful about this line'),
  asOf: partialDateSchema.nullable().describe('when it was so, null when not known'),
  sources: sourceIdsSchema.min(1).optional().describe('left out: those of the college'),
});

export type Base = z.infer<typeof baseSchema>;
export type Programme = Readonly<z.infer<typeof programmeSchema>>;
