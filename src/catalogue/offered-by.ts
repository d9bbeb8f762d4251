import type { College } from './schema/college.ts';
import type { Programme } from './schema/programme.ts';

/** Programmes that a pupil may be told of, not those whose licence was to be given back; of one specialty if it is named. */
export function offeredBy({ programmes }: College, specialtyId?: string): readonly Programme[] {
  return programmes.filter(
    (one) => one.recommend && (specialtyId === undefined || one.specialtyId === specialtyId),
  );
}
