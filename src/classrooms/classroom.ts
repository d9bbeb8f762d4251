import { z } from 'zod';
import { AREAS } from '../orientation/areas.ts';

/** A class ends so long after it was last used: joined, tested in, looked at. */
export const CLASS_DAYS = 365;
export const CLASS_SECONDS = CLASS_DAYS * 24 * 60 * 60;
/** So many classes of one counsellor at a time. */
export const MOST_CLASSES = 8;
/** More than sit in any class; a link that got around does not grow for ever. */
export const MOST_MEMBERS = 120;

/** After which class the pupils enter college. */
export const CLASS_YEARS = ['9', '11', 'earlier'] as const;
/** Languages in which a class is spoken to. */
export const CLASS_LANGUAGES = ['kk', 'ru'] as const;

const MOST_FIELDS = 3;
const MOST_SPECIALTIES = 8;
const id = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);

/** A counsellor's class, as the counsellor described it. No pupil is named in it. */
export const classroomSchema = z.strictObject({
  /** Typed by the counsellor; the only typed text here. */
  label: z.string().min(1),
  /** Null: not told. */
  regionId: id.nullable(),
  year: z.enum(CLASS_YEARS),
  language: z.enum(CLASS_LANGUAGES),
  /** Field of work of a specialised class; null for a class without a direction. */
  fieldId: id.nullable(),
  /** Nobody can join any more; the report stays. */
  closed: z.boolean(),
  /** What follows `c_` in the link. */
  token: z.string().min(1),
  /** Key derived from the counsellor, to know the own class by its link. */
  owner: z.string().min(1),
});

/** What a pupil's test adds to the report: ids of `data/` only, the strongest first. No answers, no scores, no text. */
export const entrySchema = z.strictObject({
  areas: z.array(z.enum(AREAS)).min(1).readonly(),
  fields: z.array(id).max(MOST_FIELDS).readonly(),
  specialties: z.array(id).max(MOST_SPECIALTIES).readonly(),
});

export type Classroom = Readonly<z.infer<typeof classroomSchema>>;
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** A profession as an entry counts it. */
interface Suggested {
  readonly field: string;
  readonly specialties: readonly string[];
}

/** The entry of a result: its leading areas and what the suggested professions, best first, lead to. */
export function entryOf(areas: Entry['areas'], professions: readonly Suggested[]): Entry {
  const fields = professions.map(({ field }) => field);
  const often = (field: string) => fields.filter((one) => one === field).length;
  return {
    areas,
    fields: [...new Set(fields)].toSorted((one, other) => often(other) - often(one)).slice(0, MOST_FIELDS),
    specialties: [...new Set(professions.flatMap(({ specialties }) => specialties))].slice(
      0,
      MOST_SPECIALTIES,
    ),
  };
}
