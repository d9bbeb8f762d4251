import { fitsOf } from './fit.ts';
import type { Occupation } from './occupation.ts';
import type { InterestProfile } from './profile.ts';

/** Where a profession stands among all when they are put in the order of their fit. */
export type Closeness = 'tenth' | 'third' | 'middle' | 'far';

const TENTH = 0.1;
const THIRD = 1 / 3;

/**
 * How close a profession is to a profile, told by its place among `all`: in the closest tenth, the closest third, the
 * middle third, or the farthest third. Equally close ones share the better place.
 */
export function closenessOf<T extends Occupation>(
  profile: InterestProfile,
  profession: T,
  all: readonly T[],
): Closeness {
  const fitOf = fitsOf(profile);
  const own = fitOf(profession);
  const closer = all.filter((other) => fitOf(other) > own).length / all.length;
  if (closer < TENTH) return 'tenth';
  if (closer < THIRD) return 'third';
  return closer < 1 - THIRD ? 'middle' : 'far';
}
