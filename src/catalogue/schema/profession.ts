import { z } from 'zod';
import { bilingualSchema, idSchema } from './common.ts';
import { baseSchema } from './programme.ts';

const synonymsSchema = z.strictObject({
  kk: z.array(z.string().min(1)).describe('what people say in Kazakh'),
  ru: z.array(z.string().min(1)).describe('what people say in Russian'),
});

export const fieldSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema.extend({ en: z.string().min(1) }).describe('field of work, as on a button'),
});

export const professionSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema.extend({ en: z.string().min(1) }).describe('name in three languages'),
  synonyms: synonymsSchema.describe('everyday names, for finding it'),
  field: idSchema.describe('id of data/professions/fields.json'),
  isco08: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .describe('ISCO-08 unit group'),
  onet: z.string().nullable().describe('O*NET-SOC code'),
  interests: z
    .array(z.number().min(1).max(7))
    .length(6)
    .describe('interest profile R I A S E C, 1..7, O*NET'),
  interestsFrom: z.enum(['isco08', 'onet']).describe('which code the interest profile was copied by'),
  interestsNote: z
    .string()
    .min(1)
    .optional()
    .describe('for editors, in English: why this row, where it is only the nearest; never shown'),
  level: z.enum(['worker', 'middle', 'higher']).describe('higher: needs a university'),
  specialties: z.array(idSchema).describe('specialties that lead there; empty: the code is not known here'),
  after: z.array(baseSchema).describe('general knowledge, not an admission fact; not shown as one'),
  conditions: z.array(z.string().min(1)).describe('tags of the work, general knowledge'),
  wellKnown: z.boolean().describe('nearly every pupil can name it; a result never holds such ones only'),
  inSeeds: z.boolean().describe('named in the news of the regions that the project began with'),
});

const listSchema = z.strictObject({ kk: z.array(z.string().min(1)), ru: z.array(z.string().min(1)) });

export const SUBJECTS = [
  'kazakh',
  'russian',
  'english',
  'maths',
  'informatics',
  'physics',
  'chemistry',
  'biology',
  'geography',
  'history',
  'art',
  'music',
  'technology',
  'pe',
] as const;

export const descriptionSchema = z.strictObject({
  id: idSchema.describe('id of data/professions/professions.json'),
  summary: bilingualSchema.describe('what one does, in two sentences'),
  tasks: listSchema.describe('typical tasks'),
  where: bilingualSchema.describe('where one works'),
  subjects: z.array(z.enum(SUBJECTS)).describe('school subjects that help'),
  hard: bilingualSchema.describe('what is hard about it'),
});

export const descriptionsFileSchema = z.strictObject({
  field: idSchema.describe('id of data/professions/fields.json'),
  items: z.array(descriptionSchema),
});

export type Subject = (typeof SUBJECTS)[number];
export type Field = Readonly<z.infer<typeof fieldSchema>>;
export type Description = Readonly<z.infer<typeof descriptionSchema>>;
export type ProfessionRecord = Readonly<z.infer<typeof professionSchema>>;
/** A profession with its plain description, where one is written. */
export type Profession = ProfessionRecord & { readonly description: Description | undefined };
