import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { bilingualSchema, idSchema, partialDateSchema, sourceIdsSchema } from '../catalogue/schema/common.ts';
import type { Specialty } from '../catalogue/schema/specialty.ts';

/** Specialties with a test and dates of their own. */
export const OWN_DATES = ['creative', 'pedagogical', 'medical'] as const;

const limit = z.number().int().min(1).max(9);

const ownDatesSchema = z.strictObject({
  id: z.enum(OWN_DATES),
  codes: z.array(z.string().regex(/^\d{2,8}$/)).describe('how codes of the classifier begin'),
  specialtyIds: z.array(idSchema).describe('specialties without a code that belong here'),
  dates: bilingualSchema
    .extend({ en: z.string().min(1) })
    .describe('until when documents were taken, with the years in which it was so'),
  sources: sourceIdsSchema.min(1),
  asOf: partialDateSchema,
});

export const wishRulesSchema = z.strictObject({
  limits: z.strictObject({
    specialties: limit.describe('specialties in one application'),
    colleges: limit.describe('colleges in one application'),
    sources: sourceIdsSchema.min(1),
    asOf: partialDateSchema,
  }),
  portal: z.strictObject({
    url: z.url({ protocol: /^https$/ }).describe('where the application is made'),
    sources: sourceIdsSchema.min(1),
  }),
  ownDates: z.array(ownDatesSchema),
});

export type OwnDates = Readonly<z.infer<typeof ownDatesSchema>>;
/** What is known of the application to the portal. */
export type WishRules = Readonly<z.infer<typeof wishRulesSchema>>;

/** @throws ZodError when the file is not one of wish rules. */
export function loadWishRules(file: string | URL): WishRules {
  return wishRulesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * The group with dates of its own that a specialty belongs to, by the beginning of its code; the id of a specialty
 * whose code was not seen yet is the code that it is supposed to have.
 */
export function ownDatesOf({ ownDates }: WishRules, { id, code }: Specialty): OwnDates | undefined {
  return ownDates.find(
    ({ codes, specialtyIds }) =>
      specialtyIds.includes(id) || codes.some((beginning) => (code ?? id).startsWith(beginning)),
  );
}
