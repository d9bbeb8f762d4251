import type { Catalogue } from './catalogue.ts';
import { kilometresBetween } from './nearest-place.ts';
import { bestRank } from './rank.ts';
import { hasRegister } from './registers.ts';
import type { College, Special } from './schema/college.ts';
import type { Coordinates } from './schema/common.ts';
import type { Base, Programme } from './schema/programme.ts';

/** Colleges for one profession, or for one specialty. */
export type Wanted = { readonly professionId: string } | { readonly specialtyId: string };

export interface Where {
  readonly regionId: string;
  /** Russian name of a town whose colleges go first. */
  readonly city?: string | undefined;
  /** Leaves out programmes that are known not to take pupils after this class. */
  readonly base?: Base | undefined;
  /** Special kinds of college that were asked for; the others of these kinds stay out. */
  readonly special?: readonly Special[] | undefined;
}

export interface CollegeMatch {
  readonly college: College;
  /** The programmes that match, never empty. */
  readonly programmes: readonly Programme[];
}

export interface DistantMatch extends CollegeMatch {
  /** From the centre of the region asked for, as the crow flies. */
  readonly kilometres: number;
}

/**
 * Why nobody may be `teaching`: it is taught in the region, but not after the class asked for; nobody teaches it there,
 * as all programmes of the region are known; or it is not known.
 */
export type Absence = 'other-class' | 'nobody' | 'not-known';

export interface CollegesFor {
  /** Known to teach it in the region. */
  readonly teaching: readonly CollegeMatch[];
  /** In the region, with specialties not known: worth asking. Nobody, when all programmes of the region are known. */
  readonly unknown: readonly College[];
  /** Known to teach it in other regions, nearest first. */
  readonly elsewhere: readonly DistantMatch[];
  readonly absence: Absence;
}

function specialtiesOf(catalogue: Catalogue, wanted: Wanted): ReadonlySet<string> {
  if ('specialtyId' in wanted) return new Set([wanted.specialtyId]);
  return new Set(catalogue.professions.get(wanted.professionId)?.specialties ?? []);
}

/** How much is known of a college: programmes, contacts, dormitory, state order, dual training. */
function detailOf(college: College): number {
  const known = [college.phone, college.site, college.address, college.dormitory, college.stateOrder];
  return known.filter((value) => value !== null).length + (college.dualTraining ? 1 : 0);
}

/** Colleges of better sources first, then those of which more is known. */
export function compareColleges(
  catalogue: Catalogue,
  city?: string,
): (left: College, right: College) => number {
  const isOutside = (college: College) => Number(city !== undefined && college.city !== city);
  return (left, right) =>
    isOutside(left) - isOutside(right) ||
    bestRank(catalogue, left.sources) - bestRank(catalogue, right.sources) ||
    Number(left.nameOnly) - Number(right.nameOnly) ||
    detailOf(right) - detailOf(left) ||
    (left.id < right.id ? -1 : 1);
}

function matchOf(
  college: College,
  specialties: ReadonlySet<string>,
  base: Base | undefined,
): CollegeMatch | undefined {
  const programmes = college.programmes.filter(
    ({ specialtyId, recommend, bases }) =>
      recommend &&
      specialties.has(specialtyId) &&
      (base === undefined || bases.length === 0 || bases.includes(base)),
  );
  return programmes.length === 0 ? undefined : { college, programmes };
}

function pointOf(catalogue: Catalogue, college: College): Coordinates | undefined {
  const region = catalogue.regions.get(college.regionId);
  const city = region?.cities.find(({ name }) => name.ru === college.city);
  return city?.coordinates ?? region?.coordinates;
}

function absenceOf(
  catalogue: Catalogue,
  { regionId, special = [] }: Where,
  { specialties, allKnown }: { readonly specialties: ReadonlySet<string>; readonly allKnown: boolean },
): Absence {
  const offering = (catalogue.collegesByRegion.get(regionId) ?? []).filter(({ programmes }) =>
    programmes.some(({ specialtyId }) => specialties.has(specialtyId)),
  );
  const open = offering.filter((college) => college.special === null || special.includes(college.special));
  if (open.some((college) => matchOf(college, specialties, undefined))) return 'other-class';
  return allKnown && specialties.size > 0 && offering.length === 0 ? 'nobody' : 'not-known';
}

/**
 * Colleges in the order in which they help: known to teach it in the region; in the region with specialties not
 * known; nearest known elsewhere. Better sources and more detail go first inside the first two. An unknown region
 * finds nothing in it and cannot tell what is near: everything known stands in `elsewhere` at distance Infinity.
 */
export function collegesFor(
  catalogue: Catalogue,
  wanted: Wanted,
  { regionId, city, base, special = [] }: Where,
): CollegesFor {
  const specialties = specialtiesOf(catalogue, wanted);
  const centre = catalogue.regions.get(regionId)?.coordinates;
  const compare = compareColleges(catalogue, city);
  const open = [...catalogue.colleges.values()].filter(
    (college) => college.special === null || special.includes(college.special),
  );
  const allKnown = hasRegister(catalogue, 'programmes', regionId);
  const matches = open.flatMap((college) => matchOf(college, specialties, base) ?? []);
  return {
    teaching: matches
      .filter(({ college }) => college.regionId === regionId)
      .sort((left, right) => compare(left.college, right.college)),
    unknown: open
      .filter((college) => !allKnown && college.regionId === regionId && college.programmes.length === 0)
      .sort(compare),
    elsewhere: matches
      .filter(({ college }) => college.regionId !== regionId)
      .map((match) => {
        const point = pointOf(catalogue, match.college);
        return { ...match, kilometres: centre && point ? kilometresBetween(centre, point) : Infinity };
      })
      .sort((left, right) => left.kilometres - right.kilometres || compare(left.college, right.college)),
    absence: absenceOf(catalogue, { regionId, special }, { specialties, allKnown }),
  };
}
