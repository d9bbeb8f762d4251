import { type AnswerValue, AREAS, type Area } from './areas.ts';
import { at, expectedScores, scoreSd } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { ASKING_RULE, testState } from './interest-test.ts';
import { type Replies, SKIPPED } from './replies.ts';

/** Below this the test does not name one area: several are in play (rule of thumb of the notes). */
const CLEAR_LEADER = 0.6;
/** Expected scores closer together than this (of 32 points) show no direction yet. */
const FLAT_RANGE = 6;
/** An area that leads in at least this share of the draws is still in play. */
const IN_PLAY = 0.15;
const FEWEST_WITHOUT_DIRECTION = 2;
const MOST_WITHOUT_DIRECTION = 3;

export interface AreaResult {
  readonly area: Area;
  /** Expected raw score of the full test, 8..40. */
  readonly score: number;
  readonly sd: number;
  /** Score against other people, in their standard deviations. */
  readonly z: number;
  /** Probability to come first in the full test. */
  readonly leads: number;
}

/** What a finished test says, most liked area first. */
export interface InterestProfile {
  readonly calibration: string;
  readonly areas: readonly AreaResult[];
  readonly certainty: 'sure' | 'likely' | 'open' | 'flat' | 'too-few';
  readonly answered: number;
  /** Answers given, by item index. */
  readonly answers: ReadonlyMap<number, AnswerValue>;
}

export function profileOf(calibration: Calibration, replies: Replies, rule = ASKING_RULE): InterestProfile {
  const state = testState(calibration, replies, rule);
  const expected = expectedScores(state.standing.scores);
  const areas = AREAS.map((area, index) => {
    const score = expected[index] ?? 0;
    return {
      area,
      score,
      sd: scoreSd(state.standing.scores, index),
      z: (score - (calibration.scaleMean[index] ?? 0)) / (calibration.scaleSd[index] ?? 1),
      leads: at(state.standing.leader, index),
    };
  }).sort((left, right) => right.leads - left.leads || right.score - left.score);
  return {
    calibration: calibration.version,
    areas,
    certainty: certaintyOf(areas, state.answered < rule.fewest, state.stopped === 'sure'),
    answered: state.answered,
    answers: new Map(replies.flatMap(([item, reply]) => (reply === SKIPPED ? [] : [[item, reply]]))),
  };
}

/** The areas that may still come first, at least one; two or three where no direction shows. */
export function areasInPlay({ areas, certainty }: InterestProfile): readonly AreaResult[] {
  const inPlay = areas.filter((area, index) => index === 0 || area.leads >= IN_PLAY);
  if (certainty !== 'open' && certainty !== 'flat') return inPlay;
  return areas.slice(0, Math.min(MOST_WITHOUT_DIRECTION, Math.max(FEWEST_WITHOUT_DIRECTION, inPlay.length)));
}

/** The area that stands out most against other people, which the raw order often hides. */
export function standsOut(profile: InterestProfile): AreaResult | undefined {
  return profile.areas.toSorted((left, right) => right.z - left.z)[0];
}

function certaintyOf(
  areas: readonly AreaResult[],
  tooFew: boolean,
  sure: boolean,
): InterestProfile['certainty'] {
  if (tooFew) return 'too-few';
  const range = Math.max(...areas.map((area) => area.score)) - Math.min(...areas.map((area) => area.score));
  if (range < FLAT_RANGE) return 'flat';
  if (sure) return 'sure';
  return (areas[0]?.leads ?? 0) >= CLEAR_LEADER ? 'likely' : 'open';
}
