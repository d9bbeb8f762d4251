import { AREAS, type Area } from './areas.ts';
import type { Calibration } from './calibration.ts';
import { correlation, mean } from './correlation.ts';
import type { InterestProfile } from './profile.ts';

/** What matching needs to know of a profession. */
export interface Occupation {
  readonly id: string;
  readonly field: string;
  /** O*NET interests R I A S E C, 1..7. */
  readonly interests: readonly number[];
  readonly level: 'worker' | 'middle' | 'higher';
  /** Nearly everybody can name it: a list never holds such professions only. */
  readonly wellKnown?: boolean;
}

export interface Match<T extends Occupation> {
  readonly profession: T;
  /** Mean of the two correlations, −1..1. */
  readonly fit: number;
  /** Indices of liked items in the profession's own areas, best liked first: the reason in the pupil's answers. */
  readonly likedItems: readonly number[];
}

export interface MatchOptions<T extends Occupation> {
  readonly count: number;
  /** Added to the fit (−1..1 scale): what is taught near the pupil goes before an equal that is not. */
  readonly bonus: (profession: T) => number;
  /** Ids that the pupil does not want to see. */
  readonly exclude?: ReadonlySet<string>;
  /** Both lenses, unless one is to be looked through alone. */
  readonly lenses?: readonly Lens[];
}

/** Standard deviation of raw area scores between people, in points: what is not known of an area at worst. */
const SCORE_SPREAD = 7;
const LIKED = 4;
/** A list of five from one field would be one suggestion told five times. */
const MOST_OF_ONE_FIELD = 2;

/**
 * Professions nearest to the profile. Two lenses count alike: what is liked most (raw scores), which alone would
 * almost never show a trade, and what stands out against others (normed). Never empty for a non-empty list.
 */
export function matchProfessions<T extends Occupation>(
  calibration: Calibration,
  profile: InterestProfile,
  professions: readonly T[],
  { count, bonus, exclude = new Set(), lenses = LENSES }: MatchOptions<T>,
): readonly Match<T>[] {
  const fitOf = fitsOf(profile, lenses);
  const ranked = professions
    .filter((profession) => profession.level !== 'higher' && !exclude.has(profession.id))
    .map((profession) => {
      const fit = fitOf(profession);
      return { profession, fit, rank: fit + bonus(profession) };
    })
    .sort((left, right) => right.rank - left.rank || (left.profession.id < right.profession.id ? -1 : 1));
  return withLessKnown(ranked, spreadOverFields(ranked, count)).map(({ profession, fit }) => ({
    profession,
    fit,
    likedItems: likedItems(calibration, profile, profession),
  }));
}

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

function spreadOverFields<T extends { readonly profession: Occupation }>(
  ranked: readonly T[],
  count: number,
): readonly T[] {
  const perField = new Map<string, number>();
  const profiles = new Set<string>();
  const chosen: T[] = [];
  for (const candidate of ranked) {
    const { field, interests } = candidate.profession;
    const taken = perField.get(field) ?? 0;
    if (taken >= MOST_OF_ONE_FIELD || profiles.has(interests.join())) continue;
    perField.set(field, taken + 1);
    profiles.add(interests.join());
    chosen.push(candidate);
    if (chosen.length === count) break;
  }
  return chosen;
}

/** Gives the last place to the best fit that is less known, where all chosen ones are known to everybody. */
function withLessKnown<R extends { readonly profession: Occupation }>(
  ranked: readonly R[],
  chosen: readonly R[],
): readonly R[] {
  if (!chosen.every(({ profession }) => profession.wellKnown)) return chosen;
  const lessKnown = ranked.find(({ profession }) => !profession.wellKnown);
  return lessKnown === undefined ? chosen : [...chosen.slice(0, -1), lessKnown];
}

/** The two areas in which a profession is strongest. */
export function strongestAreas({ interests }: Occupation): readonly Area[] {
  return AREAS.map((area, index) => ({ area, value: interests[index] ?? 0 }))
    .sort((left, right) => right.value - left.value)
    .slice(0, 2)
    .map(({ area }) => area);
}

function likedItems(
  calibration: Calibration,
  profile: InterestProfile,
  profession: Occupation,
): readonly number[] {
  const areas = strongestAreas(profession);
  return [...profile.answers]
    .map(([item, answer]) => ({ item, answer, area: AREAS[calibration.areaOf[item] ?? 0] ?? 'R' }))
    .filter(({ answer, area }) => answer >= LIKED && areas.includes(area))
    .sort(
      (left, right) =>
        right.answer - left.answer ||
        areas.indexOf(left.area) - areas.indexOf(right.area) ||
        left.item - right.item,
    )
    .map(({ item }) => item);
}

function areaValue(profile: InterestProfile, area: Area, key: Lens | 'sd'): number {
  return profile.areas.find((result) => result.area === area)?.[key] ?? 0;
}
