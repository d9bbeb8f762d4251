import { z } from 'zod';
import { idSchema, officialNameSchema, sourceIdsSchema } from './common.ts';

const unverifiedCodeSchema = z
  .string()
  .nullable()
  .describe('a code from general knowledge or contradicted by a source, for editors to check; never shown');

export const qualificationSchema = z.strictObject({
  code: z
    .string()
    .regex(/^(\d[A-Z]{1,2})?\d{8}$/)
    .nullable()
    .describe(
      'as a source gives it: 4S06130103, or 06130103 where the level is not confirmed; null if unknown',
    ),
  unverifiedCode: unverifiedCodeSchema,
  name: officialNameSchema.nullable().describe('what the diploma says, null when only the code is known'),
  verified: z.boolean().describe('seen in a named source'),
  kazakhVerified: z.boolean().describe('the Kazakh name was seen in a source'),
  sources: sourceIdsSchema,
});

export const specialtySchema = z.strictObject({
  id: idSchema.describe('8 digits where a code is known or supposed, else a slug of the name'),
  code: z
    .string()
    .regex(/^\d{8}$/, 'a code has 8 digits')
    .nullable()
    .describe('8-digit classifier code as seen in a source, null when not known; never made up'),
  unverifiedCode: unverifiedCodeSchema,
  name: officialNameSchema.describe('official name'),
  otherNames: z.array(z.string().min(1)).describe('spellings of the same specialty in the sources'),
  everydayNames: z.array(z.string().min(1)).optional().describe('what people call it: ПГС, дошколка'),
  verified: z.boolean().describe('the name was seen in a named source'),
  kazakhVerified: z.boolean().describe('the Kazakh name was seen in a source'),
  qualifications: z.array(qualificationSchema).describe('what one can become; incomplete'),
  sources: sourceIdsSchema,
});

export type Qualification = Readonly<z.infer<typeof qualificationSchema>>;
export type Specialty = Readonly<z.infer<typeof specialtySchema>>;
