import type { Catalogue } from './catalogue.ts';
import type { College } from './schema/college.ts';
import type { Field } from './schema/profession.ts';
import type { Base } from './schema/programme.ts';
import type { Specialty } from './schema/specialty.ts';

/** A specialty that is known to be taught in a region, with those who teach it (never empty). */
export interface TaughtSpecialty {
  readonly specialty: Specialty;
  readonly colleges: readonly College[];
}

/** A field of work with the specialties of its professions that are known to be taught in a region. */
export interface TaughtField {
  readonly field: Field;
  /** Those that most colleges teach come first. */
  readonly specialties: readonly TaughtSpecialty[];
}

/**
 * What the colleges of a region are known to teach, by field of work, in the order of the fields; a field of which
 * nothing is known stays, with no specialties. Left out: programmes that are known not to take pupils after class
 * `base`, those that are not recommended, and special kinds of college.
 */
export function taughtByField(catalogue: Catalogue, regionId: string, base?: Base): readonly TaughtField[] {
  const colleges = (catalogue.collegesByRegion.get(regionId) ?? []).filter(({ special }) => special === null);
  const teaching = new Map<string, College[]>();
  for (const college of colleges) {
    for (const id of specialtiesOf(college, base)) teaching.set(id, [...(teaching.get(id) ?? []), college]);
  }
  return [...catalogue.fields.values()].map((field) => {
    const professions = catalogue.professionsByField.get(field.id) ?? [];
    const ids = [...new Set(professions.flatMap(({ specialties }) => specialties))];
    return { field, specialties: ids.flatMap((id) => taught(catalogue, id, teaching)).toSorted(mostTaught) };
  });
}

function specialtiesOf({ programmes }: College, base: Base | undefined): ReadonlySet<string> {
  const open = programmes.filter(
    ({ recommend, bases }) => recommend && (base === undefined || bases.length === 0 || bases.includes(base)),
  );
  return new Set(open.map(({ specialtyId }) => specialtyId));
}

function taught(
  catalogue: Catalogue,
  id: string,
  teaching: ReadonlyMap<string, readonly College[]>,
): readonly TaughtSpecialty[] {
  const specialty = catalogue.specialties.get(id);
  const colleges = teaching.get(id);
  return specialty && colleges ? [{ specialty, colleges }] : [];
}

function mostTaught(left: TaughtSpecialty, right: TaughtSpecialty): number {
  return right.colleges.length - left.colleges.length || (left.specialty.id < right.specialty.id ? -1 : 1);
}
