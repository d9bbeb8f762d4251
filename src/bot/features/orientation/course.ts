import { doubts, NO_PACE, paceAfter } from '../../../orientation/guards.ts';
import { ASKING_RULE } from '../../../orientation/interest-test.ts';
import { STANDARD_RULE, type TestRule, YOUNG_RULE } from '../../../orientation/test-rule.ts';
import type { BotContext } from '../../context.ts';
import type { RunningTest } from '../../kept-test.ts';

const MILLISECONDS = 1000;

/** What decides how a test is asked. */
interface Course {
  /** Pupils of classes 5 to 8 are asked fewer questions and get areas only. */
  readonly young?: boolean | undefined;
  /** Went on after the leader was sure, for a better list. */
  readonly deep?: boolean | undefined;
}

export function ruleOf({ young, deep }: Course): TestRule {
  if (young) return YOUNG_RULE;
  return deep ? STANDARD_RULE : ASKING_RULE;
}

/** Whether more questions would make the list of professions better. */
export function canRefine({ young, deep }: Course, answered: number): boolean {
  return !young && !deep && answered >= ASKING_RULE.fewest && answered < STANDARD_RULE.most;
}

export function newTest(ctx: BotContext): RunningTest {
  return {
    calibration: ctx.services.orientation.calibration.version,
    replies: [],
    paused: false,
    askedAt: ctx.services.now(),
    pace: NO_PACE,
    ...(ctx.session.grade === 'earlier' ? { young: true } : {}),
  };
}

/** Notes how long the question was on the screen, and that the next one is shown now. */
export function keepPace(ctx: BotContext, test: RunningTest): void {
  const now = ctx.services.now();
  test.pace = paceAfter(test.pace, (now - test.askedAt) / MILLISECONDS);
  test.askedAt = now;
}

/** What speaks against trusting the answers so far. */
export function doubtsOf(ctx: BotContext, { replies, pace }: RunningTest) {
  return doubts(ctx.services.orientation.calibration, replies, pace);
}
