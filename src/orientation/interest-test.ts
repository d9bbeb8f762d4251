import type { AnswerValue } from './areas.ts';
import { at, type Belief, initialBelief, observe } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { nextItem, type Standing, standing } from './selection.ts';

/** Stop rule measured in the notes on orientation: sure from .9 on, between 8 and 24 answers. */
export const SURE = 0.9;
export const FEWEST_ANSWERS = 8;
export const MOST_ANSWERS = 24;
/** Somebody who skips this often is not helped by more questions. */
const MOST_SKIPS = 16;

export const SKIPPED = 0;
export type Reply = AnswerValue | typeof SKIPPED;

/** A test as it is kept: the items in the order asked (by index), each with its answer or `SKIPPED`. */
export type Replies = readonly (readonly [item: number, reply: Reply])[];

/** Where a test stands after its replies. `item` is the question to ask now; without one the test is over. */
export interface TestState {
  readonly answered: number;
  readonly belief: Belief;
  readonly standing: Standing;
  readonly item: number | undefined;
  readonly stopped: 'sure' | 'max' | undefined;
}

/** Replays the replies; the same replies always lead to the same next question. */
export function testState(calibration: Calibration, replies: Replies): TestState {
  const belief = replies.reduce(
    (current, [item, reply]) => (reply === SKIPPED ? current : observe(current, item, reply)),
    initialBelief(calibration),
  );
  const asked = new Set(replies.map(([item]) => item));
  const answered = replies.filter(([, reply]) => reply !== SKIPPED).length;
  const now = standing(calibration, belief);
  const candidate = nextItem(belief, now, (item) => !asked.has(item));
  const sure = answered >= FEWEST_ANSWERS && Math.max(...now.leader) >= SURE;
  const exhausted =
    answered >= MOST_ANSWERS || replies.length - answered >= MOST_SKIPS || candidate === undefined;
  const stopped = sure ? 'sure' : exhausted ? 'max' : undefined;
  return { answered, belief, standing: now, item: stopped ? undefined : candidate, stopped };
}

/** What a pupil does with a question. `item` is the question that was on the screen. */
export type TestEvent =
  | { readonly kind: 'reply'; readonly item: number; readonly reply: Reply }
  | { readonly kind: 'back'; readonly item: number };

/**
 * The replies after the event. An event for a question that is no longer the current one (a double tap, an old
 * keyboard) changes nothing and returns the same replies.
 */
export function afterEvent(calibration: Calibration, replies: Replies, event: TestEvent): Replies {
  if (testState(calibration, replies).item !== event.item) return replies;
  if (event.kind === 'back') return replies.slice(0, -1);
  return [...replies, [event.item, event.reply]];
}

/** Standard deviation of an area's expected full-test score, in raw points. */
export function scoreSd(state: TestState, area: number, areas: number): number {
  return Math.sqrt(Math.max(0, at(state.standing.scores.covariance, area * areas + area)));
}
