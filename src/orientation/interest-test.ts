import type { AnswerValue } from './areas.ts';
import { type Belief, initialBelief, observeAll } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { createKnownStates } from './known-states.ts';
import { nextStep, REFERENCE_RULE, type Step, type TestRule } from './test-rule.ts';

/** The rule that pupils are asked by. */
export const ASKING_RULE: TestRule = REFERENCE_RULE;
export const FEWEST_ANSWERS = ASKING_RULE.fewest;
export const MOST_ANSWERS = ASKING_RULE.most;
/** Somebody who skips this often is not helped by more questions. */
const MOST_SKIPS = 16;

export const SKIPPED = 0;
export type Reply = AnswerValue | typeof SKIPPED;

/** A test as it is kept: the items in the order asked (by index), each with its answer or `SKIPPED`. */
export type Replies = readonly (readonly [item: number, reply: Reply])[];

/** Where a test stands after its replies. `item` is the question to ask now; without one the test is over. */
export interface TestState extends Step {
  readonly answered: number;
  readonly belief: Belief;
}

const known = createKnownStates<TestState>();

/** Replays the replies; the same replies always lead to the same next question. */
export function testState(calibration: Calibration, replies: Replies, rule = ASKING_RULE): TestState {
  const key = replies.join(' ');
  const found = known.get(calibration, rule, key);
  return known.keep(calibration, rule, key, found ?? replayed(calibration, replies, rule));
}

function replayed(calibration: Calibration, replies: Replies, rule: TestRule): TestState {
  const before = known.get(calibration, rule, replies.slice(0, -1).join(' '));
  const belief = observeAll(
    before?.belief ?? initialBelief(calibration),
    (before ? replies.slice(-1) : replies).filter(([, reply]) => reply !== SKIPPED),
  );
  const asked = new Set(replies.map(([item]) => item));
  const answered = replies.filter(([, reply]) => reply !== SKIPPED).length;
  const givenUp = replies.length - answered >= MOST_SKIPS;
  const isOpen = (item: number) => !givenUp && !asked.has(item);
  return { answered, belief, ...nextStep(calibration, rule, belief, answered, isOpen) };
}

/** What a pupil does with a question. `item` is the question that was on the screen. */
export type TestEvent =
  | { readonly kind: 'reply'; readonly item: number; readonly reply: Reply }
  | { readonly kind: 'back'; readonly item: number };

/**
 * The replies after the event. An event for a question that is no longer the current one (a double tap, an old
 * keyboard) changes nothing and returns the same replies.
 */
export function afterEvent(
  calibration: Calibration,
  replies: Replies,
  event: TestEvent,
  rule = ASKING_RULE,
): Replies {
  if (testState(calibration, replies, rule).item !== event.item) return replies;
  if (event.kind === 'back') return replies.length === 0 ? replies : replies.slice(0, -1);
  return [...replies, [event.item, event.reply]];
}
