import type { Belief } from './belief.ts';
import type { Calibration } from './calibration.ts';
import {
  type Aim,
  DUEL,
  nextItem,
  REFERENCE_AIM,
  type Standing,
  standing,
  WHOLE_PROFILE,
} from './selection.ts';

/** How long a test goes on, and what it asks for. */
export interface TestRule {
  /** What questions are chosen for until the leader is sure. */
  readonly aim: Aim;
  /** Probability of the leading area from which on the leader counts as sure. */
  readonly sure: number;
  /** Answers below which a test never ends as sure. */
  readonly fewest: number;
  readonly most: number;
  /** What follows when the leader is sure: the end, or the rest of the questions for the whole profile. */
  readonly onceSure: 'stop' | 'whole-profile';
}

/** The reference that every other rule is measured against (figures in data/orientation/README.md). */
export const REFERENCE_RULE: TestRule = {
  aim: REFERENCE_AIM,
  sure: 0.9,
  fewest: 8,
  most: 24,
  onceSure: 'stop',
};

/** The shortest test: ends as soon as the leader is sure. */
export const STOP_RULE: TestRule = { aim: DUEL, sure: 0.9, fewest: 6, most: 22, onceSure: 'stop' };

/**
 * Always 20 answers: the leader first, then the whole profile, which serves the list of professions. A sharper race for the
 * first place costs the list more than the first place gains, so the reference's aim stays.
 */
export const STANDARD_RULE: TestRule = {
  ...REFERENCE_RULE,
  most: 20,
  onceSure: 'whole-profile',
};

/** Pupils of classes 5 to 8: short, and areas only; their interests still move (notes on orientation, section 5). */
export const YOUNG_RULE: TestRule = { aim: REFERENCE_AIM, sure: 0.9, fewest: 12, most: 15, onceSure: 'stop' };

/** What follows from the answers so far. Without an `item` the test is over, and `stopped` says how. */
export interface Step {
  readonly standing: Standing;
  readonly item: number | undefined;
  readonly stopped: 'sure' | 'max' | undefined;
}

/** The next step after `answered` answers led to `belief`. `isOpen` tells which items may still be asked. */
export function nextStep(
  calibration: Calibration,
  rule: TestRule,
  belief: Belief,
  answered: number,
  isOpen: (item: number) => boolean,
): Step {
  const now = standing(calibration, belief);
  const leaderIsSure = Math.max(...now.leader) >= rule.sure;
  const over = answered >= rule.most || (rule.onceSure === 'stop' && leaderIsSure && answered >= rule.fewest);
  const aim = leaderIsSure && rule.onceSure === 'whole-profile' ? WHOLE_PROFILE : rule.aim;
  const item = over ? undefined : nextItem(belief, now, isOpen, aim);
  if (item !== undefined) return { standing: now, item, stopped: undefined };
  return { standing: now, item, stopped: leaderIsSure && answered >= rule.fewest ? 'sure' : 'max' };
}
