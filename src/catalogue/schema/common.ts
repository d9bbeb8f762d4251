import { z } from 'zod';

/** A stable name of a record: lower-case Latin letters, digits, `-`, `_`. Ids never change once published. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'an id holds lower-case Latin letters, digits, - and _ only');

const text = z.string().trim().min(1, 'must not be empty');

/** A text in both content languages. */
export const bilingualSchema = z.strictObject({
  kk: text.describe('Kazakh'),
  ru: text.describe('Russian'),
});

/** An official name; one that is not known in a language is null, never translated by us. */
export const officialNameSchema = z
  .strictObject({
    kk: text.nullable().describe('official Kazakh name, null when not known'),
    ru: text.nullable().describe('official Russian name, null when not known'),
  })
  .refine(({ kk, ru }) => kk !== null || ru !== null, 'a name in at least one language is needed');

/** When something was published or true, as exactly as known: `2025`, `2025-10` or `2025-10-27`. */
export const partialDateSchema = z
  .string()
  .regex(
    /^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is YYYY, YYYY-MM or YYYY-MM-DD',
  );

/** Point on the map in decimal degrees. */
export const coordinatesSchema = z.strictObject({
  latitude: z.number().min(-90).max(90).describe('degrees north'),
  longitude: z.number().min(-180).max(180).describe('degrees east'),
});

export const sourceIdsSchema = z.array(idSchema).describe('ids of data/sources.json');

export type OfficialName = Readonly<z.infer<typeof officialNameSchema>>;
export type Coordinates = Readonly<z.infer<typeof coordinatesSchema>>;
