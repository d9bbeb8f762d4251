import type { Catalogue } from './catalogue.ts';
import type { Profession } from './schema/profession.ts';
import type { Base } from './schema/programme.ts';

/**
 * Tells whether a college of the region is known to teach a specialty that leads to a profession; programmes that are
 * known not to take pupils after class `base` do not count.
 */
export function taughtIn(
  catalogue: Catalogue,
  regionId: string | undefined,
  base?: Base,
): (profession: Profession) => boolean {
  const colleges = regionId === undefined ? [] : (catalogue.collegesByRegion.get(regionId) ?? []);
  const taught = new Set(
    colleges
      .filter(({ special }) => special === null)
      .flatMap(({ programmes }) => programmes)
      .filter(
        ({ recommend, bases }) =>
          recommend && (base === undefined || bases.length === 0 || bases.includes(base)),
      )
      .map(({ specialtyId }) => specialtyId),
  );
  return ({ specialties }) => specialties.some((id) => taught.has(id));
}
