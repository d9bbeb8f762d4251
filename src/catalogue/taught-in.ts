import type { Catalogue } from './catalogue.ts';
import type { Profession } from './schema/profession.ts';

/** Tells whether a college of the region is known to teach a specialty that leads to a profession. */
export function taughtIn(
  catalogue: Catalogue,
  regionId: string | undefined,
): (profession: Profession) => boolean {
  const colleges = regionId === undefined ? [] : (catalogue.collegesByRegion.get(regionId) ?? []);
  const taught = new Set(
    colleges
      .filter(({ special }) => special === null)
      .flatMap(({ programmes }) => programmes.filter(({ recommend }) => recommend))
      .map(({ specialtyId }) => specialtyId),
  );
  return ({ specialties }) => specialties.some((id) => taught.has(id));
}
