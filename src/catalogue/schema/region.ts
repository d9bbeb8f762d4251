import { z } from 'zod';
import { bilingualSchema, coordinatesSchema, idSchema, sourceIdsSchema } from './common.ts';

const namesSchema = bilingualSchema.extend({ en: z.string().min(1).describe('English') });

const aliasesSchema = z.array(z.string().min(1)).describe('other spellings that people type');

export const citySchema = z.strictObject({
  name: bilingualSchema.describe('name in both languages'),
  aliases: aliasesSchema,
  coordinates: coordinatesSchema.nullable().describe('null when not known'),
  everydayWord: z.boolean().describe('true: an everyday word too (есік: a door), so only a guess in a text'),
  kazakhVerified: z.boolean().describe('false: the Kazakh spelling needs proofreading'),
});

export const districtSchema = z.strictObject({
  name: bilingualSchema.describe('name in both languages, with the word «район» / «ауданы»'),
  aliases: aliasesSchema,
  kazakhVerified: z.boolean().describe('false: the Kazakh spelling needs proofreading'),
});

export const regionSchema = z.strictObject({
  id: idSchema.describe('slug, such as aktobe'),
  iso: z
    .string()
    .regex(/^KZ-\d{2}$/)
    .describe('ISO 3166-2 code'),
  type: z.enum(['oblast', 'city']).describe('city: one of the three cities that are regions of their own'),
  name: namesSchema.describe('full name'),
  shortName: namesSchema.describe('short name that fits a button'),
  aliases: aliasesSchema,
  centre: namesSchema.describe('the administrative centre'),
  coordinates: coordinatesSchema.describe('of the centre'),
  cities: z.array(citySchema).min(1).describe('cities of the region, the centre among them'),
  districts: z.array(districtSchema).describe('districts of the region'),
  sources: sourceIdsSchema,
});

export type City = Readonly<z.infer<typeof citySchema>>;
export type District = Readonly<z.infer<typeof districtSchema>>;
export type Region = Readonly<z.infer<typeof regionSchema>>;
