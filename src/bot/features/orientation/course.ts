import { doubts } from '../../../orientation/guards.ts';
import { ASKING_RULE } from '../../../orientation/interest-test.ts';
import { type TestRule, YOUNG_RULE } from '../../../orientation/test-rule.ts';
import type { BotContext } from '../../context.ts';
import type { RunningTest } from '../../session.ts';

const TENTHS_A_SECOND = 10;
const MILLISECONDS_A_TENTH = 100;
/** Longer is a break, not hesitation; it also keeps the record small. */
const LONGEST_TENTHS = 999;

/** Pupils of classes 5 to 8 are asked fewer questions and get areas only. */
export function ruleOf({ young }: { readonly young?: boolean | undefined }): TestRule {
  return young ? YOUNG_RULE : ASKING_RULE;
}

export function newTest(ctx: BotContext): RunningTest {
  return {
    calibration: ctx.services.orientation.calibration.version,
    replies: [],
    paused: false,
    askedAt: ctx.services.now(),
    tenths: [],
    ...(ctx.session.grade === 'earlier' ? { young: true } : {}),
  };
}

/** Notes how long the question was on the screen, and that the next one is shown now. */
export function keepPace(ctx: BotContext, test: RunningTest): void {
  const now = ctx.services.now();
  const tenths = Math.round((now - test.askedAt) / MILLISECONDS_A_TENTH);
  test.tenths = [...test.tenths, Math.min(LONGEST_TENTHS, Math.max(0, tenths))];
  test.askedAt = now;
}

/** What speaks against trusting the answers so far. */
export function doubtsOf(ctx: BotContext, { replies, tenths }: RunningTest) {
  const seconds = tenths.map((value) => value / TENTHS_A_SECOND);
  return doubts(ctx.services.orientation.calibration, replies, seconds);
}
