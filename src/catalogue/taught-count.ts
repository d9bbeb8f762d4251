import type { Catalogue } from './catalogue.ts';
import type { Base } from './schema/programme.ts';

/** How many colleges are known to teach something, as `collegesFor` finds them, in a region and in all others. */
export interface TaughtCount {
  readonly here: number;
  readonly elsewhere: number;
}

/** Counts colleges with a programme of one of the specialties; those for special groups stay out unless asked for. */
export function taughtCount(
  catalogue: Catalogue,
  specialtyIds: readonly string[],
  { regionId, base }: { readonly regionId: string | undefined; readonly base: Base | undefined },
): TaughtCount {
  const teaching = specialtyIds.flatMap((id) =>
    (catalogue.collegesBySpecialty.get(id) ?? []).filter(
      ({ special, programmes }) =>
        special === null &&
        programmes.some(
          ({ specialtyId, recommend, bases }) =>
            specialtyId === id &&
            recommend &&
            (base === undefined || bases.length === 0 || bases.includes(base)),
        ),
    ),
  );
  const colleges = [...new Set(teaching)];
  const here = colleges.filter((college) => college.regionId === regionId).length;
  return { here, elsewhere: colleges.length - here };
}
