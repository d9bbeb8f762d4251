import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { offeredBy } from '../../../catalogue/offered-by.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Base, Programme } from '../../../catalogue/schema/programme.ts';

/** After which classes one can enter: what is said of the programmes, and of the college unless it is about one specialty. */
export function basesOf(
  college: College,
  programmes: readonly Programme[],
  ofCollege: boolean,
): readonly Base[] {
  const said = programmes.flatMap(({ bases }) => bases);
  return [...new Set([...(ofCollege ? college.bases : []), ...said])].sort((one, other) => one - other);
}

export type StudyLanguage = College['languages'][number];

export function languagesOf(
  college: College,
  programmes: readonly Programme[],
  ofCollege: boolean,
): readonly StudyLanguage[] {
  const said = programmes.flatMap(({ languages }) => languages);
  return [...new Set([...(ofCollege ? college.languages : []), ...said])];
}

const MOST_SHARED = 3;
const MOST_SIMILAR = 3;

/** Specialties that at least two of the colleges are known to teach, those of more colleges first. */
export function sharedSpecialties(colleges: readonly College[]): readonly string[] {
  const ids = colleges.flatMap((college) => [
    ...new Set(offeredBy(college).map(({ specialtyId }) => specialtyId)),
  ]);
  const times = (id: string) => ids.filter((one) => one === id).length;
  return [...new Set(ids)]
    .filter((id) => times(id) > 1)
    .sort((one, other) => times(other) - times(one))
    .slice(0, MOST_SHARED);
}

/** Colleges of the same region that teach most of what this one teaches. */
export function similarColleges(catalogue: Catalogue, college: College): readonly College[] {
  const taught = new Set(offeredBy(college).map(({ specialtyId }) => specialtyId));
  const shared = (other: College) =>
    new Set(offeredBy(other).flatMap(({ specialtyId }) => (taught.has(specialtyId) ? [specialtyId] : [])))
      .size;
  return (catalogue.collegesByRegion.get(college.regionId) ?? [])
    .filter((other) => other.id !== college.id && other.special === college.special && shared(other) > 0)
    .toSorted((one, other) => shared(other) - shared(one))
    .slice(0, MOST_SIMILAR);
}
