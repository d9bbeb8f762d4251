import type { Belief } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { nextItem, type Standing, standing } from './selection.ts';

/** How long a test goes on, and what it asks for. */
export interface TestRule {
  /** Probability of the leading area from which on the leader counts as sure. */
  readonly sure: number;
  /** Answers below which a test never ends as sure. */
  readonly fewest: number;
  readonly most: number;
  /** What follows when the leader is sure: the end, or the rest of the questions for the whole profile. */
  readonly onceSure: 'stop' | 'whole-profile';
}

/** The shortest test: ends as soon as the leader is sure (measured in data/orientation/README.md). */
export const STOP_RULE: TestRule = { sure: 0.9, fewest: 8, most: 24, onceSure: 'stop' };

/** Always 20 answers: the leader first, then the whole profile, which serves the list of professions. */
export const STANDARD_RULE: TestRule = { sure: 0.9, fewest: 8, most: 20, onceSure: 'whole-profile' };

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
  const aim = leaderIsSure && rule.onceSure === 'whole-profile' ? 'whole-profile' : 'leader';
  const item = over ? undefined : nextItem(belief, now, isOpen, aim);
  if (item !== undefined) return { standing: now, item, stopped: undefined };
  return { standing: now, item, stopped: leaderIsSure && answered >= rule.fewest ? 'sure' : 'max' };
}
