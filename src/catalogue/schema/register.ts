import { z } from 'zod';
import { idSchema, partialDateSchema } from './common.ts';

/** What a register can list in full. */
export const REGISTER_KINDS = ['colleges', 'programmes'] as const;

export const registerSchema = z.strictObject({
  kind: z.enum(REGISTER_KINDS).describe('what the register lists'),
  scope: idSchema.describe('kz (the whole country) or the id of a region'),
  asOf: partialDateSchema.nullable().describe('when it was so, null when the register does not say'),
  source: idSchema.describe('id of data/sources.json'),
});

export type RegisterKind = (typeof REGISTER_KINDS)[number];
export type Register = Readonly<z.infer<typeof registerSchema>>;
