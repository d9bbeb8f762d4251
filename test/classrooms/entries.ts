import fc from 'fast-check';
import type { Entry } from '../../src/classrooms/classroom.ts';
import { AREAS, type Area } from '../../src/orientation/areas.ts';

/** The result of somebody with these leading areas. */
export const entry = (...areas: readonly Area[]): Entry => ({
  areas,
  fields: [`field-${areas[0]}`],
  specialties: [],
});

const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 2 });

/** Few different ones, so that equal ones are met. */
export const anyEntry: fc.Arbitrary<Entry> = fc.record({
  areas: fc.subarray([...AREAS], { minLength: 1, maxLength: 2 }),
  fields: some(['it', 'energy', 'health']),
  specialties: some(['welding', 'software']),
});

export const entries = fc.array(anyEntry, { minLength: 5, maxLength: 30 });
