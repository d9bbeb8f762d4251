import type { Area } from './areas.ts';
import type { InterestProfile } from './profile.ts';

export interface AreaChange {
  readonly area: Area;
  /** Points of the raw score (8..40) since the earlier result. */
  readonly points: number;
}

/** A change smaller than the uncertainty of both results together may be none. */
const CLEAR_CHANGE = 1;

/** What clearly moved between two results, largest change first; small changes are noise and left out. */
export function changesSince(earlier: InterestProfile, now: InterestProfile): readonly AreaChange[] {
  return now.areas
    .flatMap(({ area, score, sd }) => {
      const before = earlier.areas.find((result) => result.area === area);
      if (!before) return [];
      const noise = Math.hypot(sd, before.sd);
      const points = score - before.score;
      return Math.abs(points) > CLEAR_CHANGE * noise && points !== 0 ? [{ area, points }] : [];
    })
    .sort((left, right) => Math.abs(right.points) - Math.abs(left.points));
}
