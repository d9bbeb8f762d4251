import type { Area } from './areas.ts';
import type { Calibration } from './calibration.ts';
import { fitsOf, LENSES, type Lens } from './fit.ts';
import { type Occupation, strongestAreas } from './occupation.ts';
import type { InterestProfile } from './profile.ts';
import { type Reasons, reasonsFor } from './reasons.ts';

export interface Match<T extends Occupation> {
  readonly profession: T;
  /** Mean of the two correlations, −1..1. */
  readonly fit: number;
  /** The person's own answers behind the suggestion. */
  readonly reasons: Reasons;
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
  { count, ...options }: MatchOptions<T>,
): readonly Match<T>[] {
  const ranked = rankedFor(profile, professions, options);
  return withLessKnown(ranked, spreadOverFields(ranked, count)).map(matchOf(calibration, profile));
}

/**
 * For a profile without a direction: the best fit among the professions that are strongest in each of the areas, in the
 * order of the areas. None for an area in which no profession is strongest.
 */
export function matchEachArea<T extends Occupation>(
  calibration: Calibration,
  profile: InterestProfile,
  professions: readonly T[],
  areas: readonly Area[],
  options: Omit<MatchOptions<T>, 'count'>,
): readonly Match<T>[] {
  const ranked = rankedFor(profile, professions, options);
  return areas
    .flatMap((area) => ranked.find(({ profession }) => strongestAreas(profession)[0] === area) ?? [])
    .map(matchOf(calibration, profile));
}

interface Ranked<T> {
  readonly profession: T;
  readonly fit: number;
  readonly rank: number;
}

/** Professions that a college leads to, best first. */
function rankedFor<T extends Occupation>(
  profile: InterestProfile,
  professions: readonly T[],
  { bonus, exclude = new Set(), lenses = LENSES }: Omit<MatchOptions<T>, 'count'>,
): readonly Ranked<T>[] {
  const fitOf = fitsOf(profile, lenses);
  return professions
    .filter((profession) => profession.level !== 'higher' && !exclude.has(profession.id))
    .map((profession) => {
      const fit = fitOf(profession);
      return { profession, fit, rank: fit + bonus(profession) };
    })
    .sort((left, right) => right.rank - left.rank || (left.profession.id < right.profession.id ? -1 : 1));
}

function matchOf(calibration: Calibration, profile: InterestProfile) {
  return <T extends Occupation>({ profession, fit }: Ranked<T>): Match<T> => ({
    profession,
    fit,
    reasons: reasonsFor(calibration, profile, profession),
  });
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
