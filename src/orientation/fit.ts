import { AREAS, type Area } from './areas.ts';
import { correlation, mean } from './correlation.ts';
import type { Occupation } from './occupation.ts';
import type { InterestProfile } from './profile.ts';

/**
 * Twice the standard deviation of raw area scores between people, in points. With it an area of which nothing is known
 * counts a fifth less than a known one; smaller values made the list worse (test/evaluation/orientation-2026-11-23.md).
 */
const SCORE_SPREAD = 14;

/** What is liked most (raw scores), and what stands out against others (normed scores). */
export const LENSES = ['score', 'z'] as const;
export type Lens = (typeof LENSES)[number];

/**
 * How well professions fit a profile, −1..1: the mean of the correlations through the lenses. An area of which little is
 * known yet counts less.
 */
export function fitsOf(
  profile: InterestProfile,
  lenses: readonly Lens[] = LENSES,
): (profession: Occupation) => number {
  const seen = lenses.map((lens) => AREAS.map((area) => areaValue(profile, area, lens)));
  const certainty = AREAS.map((area) => 1 / (areaValue(profile, area, 'sd') ** 2 + SCORE_SPREAD ** 2));
  return ({ interests }) => mean(seen.map((values) => correlation(values, interests, certainty)));
}

function areaValue(profile: InterestProfile, area: Area, key: Lens | 'sd'): number {
  return profile.areas.find((result) => result.area === area)?.[key] ?? 0;
}
