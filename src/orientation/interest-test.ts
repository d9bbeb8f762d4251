import { type Belief, initialBelief, observeAll } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { createKnownStates } from './known-states.ts';
import { type Replies, type Reply, SKIPPED, writeReplies } from './replies.ts';
import { nextStep, REFERENCE_RULE, type Step, type TestRule } from './test-rule.ts';

/** The rule that pupils are asked by. */
export const ASKING_RULE: TestRule = REFERENCE_RULE;
/** Somebody who skips this often is not helped by more questions. */
const MOST_SKIPS = 16;

/** Where a test stands after its replies. `item` is the question to ask now; without one the test is over. */
export interface TestState extends Step {
  readonly answered: number;
}

/** What is believed after some replies, and, by rule, how the test goes on from there. */
interface Known {
  readonly belief: Belief;
  readonly states: Map<TestRule, TestState>;
}

const known = createKnownStates<Calibration, Known>();

/** Replays the replies; the same replies always lead to the same next question. */
export function testState(calibration: Calibration, replies: Replies, rule = ASKING_RULE): TestState {
  const { belief, states } = knownAfter(calibration, replies);
  const state = states.get(rule) ?? stateAfter(calibration, replies, belief, rule);
  states.set(rule, state);
  return state;
}

/** What is believed of the person after the replies. */
export function beliefAfter(calibration: Calibration, replies: Replies): Belief {
  return knownAfter(calibration, replies).belief;
}

/** Goes on from what is known of all replies but the last, so that a question costs one step and not a replay of all. */
function knownAfter(calibration: Calibration, replies: Replies): Known {
  const key = writeReplies(replies);
  const found = known.get(calibration, key);
  if (found) return known.keep(calibration, key, found);
  const before = known.get(calibration, key.slice(0, -2));
  const belief = observeAll(
    before?.belief ?? initialBelief(calibration),
    (before ? replies.slice(-1) : replies).filter(([, reply]) => reply !== SKIPPED),
  );
  return known.keep(calibration, key, { belief, states: new Map() });
}

function stateAfter(calibration: Calibration, replies: Replies, belief: Belief, rule: TestRule): TestState {
  const asked = new Set(replies.map(([item]) => item));
  const answered = replies.filter(([, reply]) => reply !== SKIPPED).length;
  const givenUp = replies.length - answered >= MOST_SKIPS;
  const isOpen = (item: number) => !givenUp && !asked.has(item);
  return { answered, ...nextStep(calibration, rule, belief, answered, isOpen) };
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
