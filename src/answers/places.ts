import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PlaceMatch } from '../catalogue/find-places.ts';
import type { College } from '../catalogue/schema/college.ts';
import type { Employer } from '../catalogue/schema/employer.ts';
import type { Profession } from '../catalogue/schema/profession.ts';
import type { Hit } from '../catalogue/search.ts';
import { withoutBrackets } from '../catalogue/search-records.ts';
import type { NamedRecord } from './names-in.ts';

export type TitledRecord = { readonly id: string; readonly title: Hit['title'] };
/** Colleges of a place; `widened`: the place has none known, these are of its region. */
export type CollegesThere = { readonly colleges: readonly TitledRecord[]; readonly widened: boolean };
/** A place, or a whole region by its id. */
export type Where = PlaceMatch | string;

/** What the catalogue knows of places and of what is taught there. */
export type Places = {
  readonly regionTitle: (id: string) => Hit['title'] | null;
  /** Best known first. */
  readonly collegesAt: (where: Where) => CollegesThere;
  /** Those known to have a dormitory. */
  readonly collegesWithDormitory: (where: Where) => CollegesThere;
  /** Colleges known to teach a profession or specialty, in a region or anywhere; best known first. */
  readonly collegesTeaching: (hit: Hit, regionId: string | null) => readonly TitledRecord[];
  readonly employers: readonly NamedRecord[];
  readonly professionTitle: (id: string) => Hit['title'] | null;
};

function isAt(college: College, where: Where): boolean {
  if (typeof where === 'string' || where.kind === 'region') return true;
  return college.city === where.name.ru || college.district === where.name.ru;
}

const titled = ({ id, name }: College): TitledRecord => ({ id, title: name });

function collegesThere(
  catalogue: Catalogue,
  where: Where,
  wanted: (college: College) => boolean,
): CollegesThere {
  const regionId = typeof where === 'string' ? where : where.regionId;
  const inRegion = (catalogue.collegesByRegion.get(regionId) ?? []).filter(wanted);
  const here = inRegion.filter((college) => isAt(college, where));
  const widened = here.length === 0 && inRegion.length > 0;
  const sorted = [...(widened ? inRegion : here)].sort((a, b) => b.programmes.length - a.programmes.length);
  return { colleges: sorted.map(titled), widened };
}

/** Programmes that are not recommended do not count. */
function collegesTeaching(
  catalogue: Catalogue,
  { kind, id }: Hit,
  regionId: string | null,
): readonly College[] {
  const leading = kind === 'profession' ? (catalogue.professions.get(id)?.specialties ?? []) : [id];
  const specialties = new Set(kind === 'profession' || kind === 'specialty' ? leading : []);
  const colleges = new Set([...specialties].flatMap((each) => catalogue.collegesBySpecialty.get(each) ?? []));
  return [...colleges].filter(
    (college) =>
      (regionId === null || college.regionId === regionId) &&
      college.programmes.some(({ specialtyId, recommend }) => recommend && specialties.has(specialtyId)),
  );
}

const namedProfession = ({ id, name, synonyms }: Profession): NamedRecord => {
  const official = [name.kk, name.ru];
  const names = [...official, ...withoutBrackets(official), ...synonyms.kk, ...synonyms.ru];
  return { kind: 'profession', id, title: name, names };
};

const namedEmployer = ({ id, name, aliases }: Employer): NamedRecord => {
  const official = [name.kk, name.ru].filter((each) => each !== null);
  return { kind: 'employer', id, title: name, names: [...official, ...aliases] };
};

/** Every profession with everything it is called. */
export function namedProfessions(catalogue: Catalogue): readonly NamedRecord[] {
  return [...catalogue.professions.values()].map(namedProfession);
}

/** Reads the places off the catalogue. */
export function placesOf(catalogue: Catalogue): Places {
  return {
    regionTitle: (id) => catalogue.regions.get(id)?.name ?? null,
    collegesAt: (where) => collegesThere(catalogue, where, () => true),
    collegesWithDormitory: (where) =>
      collegesThere(catalogue, where, ({ dormitory }) => dormitory?.has === true),
    collegesTeaching: (hit, regionId) => collegesTeaching(catalogue, hit, regionId).map(titled),
    employers: [...catalogue.employers.values()].map(namedEmployer),
    professionTitle: (id) => catalogue.professions.get(id)?.name ?? null,
  };
}
