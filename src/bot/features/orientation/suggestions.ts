import type { Profession } from '../../../catalogue/schema/profession.ts';
import { taughtIn } from '../../../catalogue/taught-in.ts';
import type { Calibration } from '../../../orientation/calibration.ts';
import {
  type Match,
  type MatchOptions,
  matchEachArea,
  matchProfessions,
} from '../../../orientation/matching.ts';
import { areasInPlay, type InterestProfile, profileOf } from '../../../orientation/profile.ts';
import type { Replies } from '../../../orientation/replies.ts';
import { baseOf } from '../../base-of.ts';
import type { BotContext } from '../../context.ts';
import { ruleOf } from './course.ts';

const SUGGESTIONS = 5;
/** Enough to put what is taught here before an equal that is not, too little to change who fits (on the −1..1 fit). */
const TAUGHT_HERE_BONUS = 0.05;
/** A profession whose way through a college is known helps more than an equal whose way is not. */
const KNOWN_WAY_BONUS = 0.1;

export interface Suggestions {
  readonly profile: InterestProfile;
  readonly matches: readonly Match<Profession>[];
  /** Whether a college of the person's own region is known to teach the way there. */
  readonly taughtHere: (profession: Profession) => boolean;
}

/** The profile of these replies and the professions that fit it, without those that the person put aside. */
export function suggestionsFor(ctx: BotContext, replies: Replies): Suggestions {
  const { catalogue, orientation } = ctx.services;
  const { calibration } = orientation;
  const profile = profileOf(calibration, replies, ruleOf(ctx.session.result ?? {}));
  const taughtHere = taughtIn(catalogue, ctx.session.regionId, baseOf(ctx.session));
  const professions = [...catalogue.professions.values()];
  const options = {
    exclude: new Set(ctx.session.result?.putAside),
    bonus: (profession: Profession) =>
      (taughtHere(profession) ? TAUGHT_HERE_BONUS : 0) +
      (profession.specialties.length > 0 ? KNOWN_WAY_BONUS : 0),
  };
  const matches = matchesFor(calibration, profile, professions, options);
  return { profile, matches, taughtHere };
}

/** The list of a profile; of a flat one only a profession of each area in play, to try. */
export function matchesFor(
  calibration: Calibration,
  profile: InterestProfile,
  professions: readonly Profession[],
  options: Omit<MatchOptions<Profession>, 'count'>,
): readonly Match<Profession>[] {
  if (profile.certainty !== 'flat')
    return matchProfessions(calibration, profile, professions, { ...options, count: SUGGESTIONS });
  const areas = areasInPlay(profile).map(({ area }) => area);
  return matchEachArea(calibration, profile, professions, areas, options);
}

/** The last result, if it is one of the test as it is today. */
export function currentResult(ctx: BotContext) {
  const { result } = ctx.session;
  return result?.calibration === ctx.services.orientation.calibration.version ? result : undefined;
}
