import { z } from 'zod';
import { idSchema, officialNameSchema, sourceIdsSchema } from './common.ts';

export const qualificationSchema = z.strictObject({
  code: z
    .string()
    .min(1)
    .nullable()
    .describe('as the source gives it (4S06130103 or 06130103), null if unknown'),
  name: officialNameSchema.nullable().describe('what the diploma says, null when only the code is known'),
  verified: z.boolean().describe('seen in a named source'),
  codeVerified: z.boolean().describe('the whole code, with its level, was seen in a source'),
  kazakhVerified: z.boolean().describe('the Kazakh name was seen in a source'),
  sources: sourceIdsSchema,
});

export const specialtySchema = z.strictObject({
  id: idSchema.describe('the classifier code where there is one, else a slug of the name'),
  code: z
    .string()
    .regex(/^\d{8}$/, 'a code has 8 digits')
    .nullable()
    .describe('8-digit classifier code, null when not known; never made up'),
  name: officialNameSchema.describe('official name'),
  otherNames: z.array(z.string().min(1)).describe('spellings of the same specialty in the sources'),
  verified: z.boolean().describe('the name was seen in a named source'),
  codeVerified: z.boolean().describe('the code was seen in a named source'),
  kazakhVerified: z.boolean().describe('the Kazakh name was seen in a source'),
  qualifications: z.array(qualificationSchema).describe('what one can become; incomplete'),
  sources: sourceIdsSchema,
});

export type Qualification = Readonly<z.infer<typeof qualificationSchema>>;
export type Specialty = Readonly<z.infer<typeof specialtySchema>>;
