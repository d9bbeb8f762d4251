import { z } from 'zod';
import {
  bilingualSchema,
  idSchema,
  officialNameSchema,
  partialDateSchema,
  sourceIdsSchema,
} from './common.ts';
import { baseSchema, programmeSchema, STUDY_LANGUAGES } from './programme.ts';

/** Whole degrees around the country: what lies outside was mistyped, or its two numbers exchanged. */
export const KAZAKHSTAN = {
  latitude: { from: 40, to: 56 },
  longitude: { from: 46, to: 88 },
} as const;

const count = z.number().int().nonnegative();

const dormitorySchema = z.strictObject({
  has: z.boolean().nullable().describe('null: being built or not clear'),
  places: count.nullable().describe('beds, null when not known'),
});

const coordinatesSchema = z.strictObject({
  latitude: z.number().min(KAZAKHSTAN.latitude.from).max(KAZAKHSTAN.latitude.to),
  longitude: z.number().min(KAZAKHSTAN.longitude.from).max(KAZAKHSTAN.longitude.to),
});

const stateOrderSchema = z.strictObject({
  year: z.number().int().nullable().describe('the year of the figures, null when the source gives none'),
  places: count.nullable().describe('places of that year, all specialties together'),
  students: count.nullable().describe('students who study at the state expense, all years together'),
});

/** Figures of a college that come from one source and stay when a later one does not bring them. */
export const DATED_FIGURES = ['students', 'admitted', 'employmentPercent'] as const;
export type DatedFigure = (typeof DATED_FIGURES)[number];

const figuresAsOfSchema = z.partialRecord(z.enum(DATED_FIGURES), partialDateSchema.nullable());

export const SPECIAL_KINDS = ['special-needs', 'sports'] as const;

export const collegeSchema = z.strictObject({
  id: idSchema,
  bin: z
    .string()
    .regex(/^\d{12}$/, 'a BIN has 12 digits')
    .optional()
    .describe(
      'business identification number, where a register gives it: by it the next register is matched',
    ),
  name: officialNameSchema.describe('official name; a language in which it is not known stays null'),
  aliases: z.array(z.string().min(1)).describe('short names and other names that people use'),
  regionId: idSchema.describe('id of data/regions.json'),
  city: z.string().min(1).nullable().describe('Russian name of the city or village, null when not known'),
  district: z.string().min(1).nullable().describe('Russian name of the district, null when not known'),
  address: z.string().min(1).nullable().describe('as the source writes it'),
  coordinates: coordinatesSchema
    .nullable()
    .default(null)
    .describe('where it stands, in degrees north and east; null or left out: not known'),
  ownership: z.enum(['state', 'private']).nullable().describe('null: not known'),
  phone: z.string().min(1).nullable().describe('as the source writes it'),
  site: z.url().nullable().describe('address of the college site'),
  founded: z.number().int().min(1800).max(2100).nullable().describe('year'),
  special: z
    .enum(SPECIAL_KINDS)
    .nullable()
    .describe('for children with special needs, or a sports boarding college'),
  students: count.nullable().describe('all students, as of `asOf`'),
  admitted: count.nullable().describe('admitted in the year of `asOf`'),
  employmentPercent: z.number().min(0).max(100).nullable().describe('graduates who found work, as of `asOf`'),
  figuresAsOf: figuresAsOfSchema
    .optional()
    .describe(
      'when one of these figures was so, where that is not `asOf`: a later register did not bring it',
    ),
  bases: z.array(baseSchema).describe('classes after which one can enter; empty: not known'),
  languages: z.array(z.enum(STUDY_LANGUAGES)).describe('languages of study; empty: not known'),
  forms: z.array(z.enum(['full-time', 'part-time'])).describe('forms of study; empty: not known'),
  stateOrder: stateOrderSchema.nullable().describe('state order of the whole college, null when not known'),
  dormitory: dormitorySchema.nullable().describe('null: not known'),
  dualTraining: z.boolean().nullable().describe('true: a source says so; null: not known'),
  workshops: z
    .strictObject({ kk: z.array(z.string()), ru: z.array(z.string()) })
    .describe('workshops and training areas that were seen; not a list of specialties'),
  remarks: z.array(bilingualSchema).describe('what a pupil should know besides, one sentence each'),
  programmes: z.array(programmeSchema).describe('empty: its specialties are not known yet'),
  nameOnly: z.boolean().describe('true: only its name stands in an old list'),
  asOf: partialDateSchema.nullable().describe('the year of the data, null when not known'),
  sources: sourceIdsSchema.min(1),
});

export type Special = (typeof SPECIAL_KINDS)[number];
export type College = Readonly<z.infer<typeof collegeSchema>>;
