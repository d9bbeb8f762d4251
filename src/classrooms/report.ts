import type { Catalogue } from '../catalogue/catalogue.ts';
import { hasRegister } from '../catalogue/registers.ts';
import type { Base } from '../catalogue/schema/programme.ts';
import type { Area } from '../orientation/areas.ts';
import type { Classroom } from './classroom.ts';
import type { Figures } from './figures.ts';

/**
 * What the region of a class offers for one specialty, as far as is known. `not-taught` is said only where a full
 * register of the region's programmes was imported.
 */
export interface Supply {
  readonly specialtyId: string;
  readonly taught: 'taught' | 'not-taught' | 'unknown';
  /** Colleges of the region that are known to teach it. */
  readonly colleges: number;
  /** State-order places that are known, of all these colleges together; null when of none. */
  readonly places: number | null;
  /** How many of these colleges' places are known. */
  readonly collegesWithPlaces: number;
}

/** All that a counsellor sees of a class. */
export interface ClassReport {
  readonly joined: number;
  readonly finished: number;
  /** Undefined while too few have finished. It may be of fewer pupils than have finished (`steps.ts`). */
  readonly figures: Figures<Area> | undefined;
  /** For each specialty of the figures, in their order. */
  readonly supply: readonly Supply[];
}

/** Puts the interest of a class beside what its region offers to those who come after the class year. */
export function reportOf(
  counts: Pick<ClassReport, 'joined' | 'finished'>,
  figures: Figures<Area> | undefined,
  { regionId, year }: Pick<Classroom, 'regionId' | 'year'>,
  catalogue: Catalogue,
): ClassReport {
  const base = year === 'earlier' ? undefined : year === '9' ? 9 : 11;
  const wished = (figures?.specialties ?? []).flatMap(({ id }) => (id === null ? [] : [id]));
  return { ...counts, figures, supply: wished.map((id) => supplyOf(catalogue, id, regionId, base)) };
}

function supplyOf(
  catalogue: Catalogue,
  specialtyId: string,
  regionId: string | null,
  base: Base | undefined,
): Supply {
  const programmes = (catalogue.collegesBySpecialty.get(specialtyId) ?? [])
    .filter((college) => college.regionId === regionId && college.special === null)
    .map((college) =>
      college.programmes.filter(
        (programme) =>
          programme.specialtyId === specialtyId &&
          programme.recommend &&
          (base === undefined || programme.bases.length === 0 || programme.bases.includes(base)),
      ),
    )
    .filter(({ length }) => length > 0);
  const places = programmes.flatMap((ofCollege) => {
    const known = ofCollege.flatMap((programme) => programme.places ?? []);
    return known.length === 0 ? [] : [known.reduce((sum, count) => sum + count, 0)];
  });
  return {
    specialtyId,
    taught:
      programmes.length > 0
        ? 'taught'
        : regionId !== null && hasRegister(catalogue, 'programmes', regionId)
          ? 'not-taught'
          : 'unknown',
    colleges: programmes.length,
    places: places.length === 0 ? null : places.reduce((sum, count) => sum + count, 0),
    collegesWithPlaces: places.length,
  };
}
