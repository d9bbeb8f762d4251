import type { AnswerValue } from './areas.ts';
import type { Calibration } from './calibration.ts';
import { fitsOf } from './fit.ts';
import type { Occupation } from './occupation.ts';
import { profileOf } from './profile.ts';
import { type Replies, SKIPPED } from './replies.ts';

/** One answer and how much of the fit of a profession rests on it (on the −1..1 scale of the fit). */
export interface CarryingAnswer {
  readonly item: number;
  readonly answer: AnswerValue;
  readonly effect: number;
}

/**
 * The answers that carry a suggestion: each is taken away in turn, and what the fit loses by that is its effect.
 * Those that speak for the profession, strongest first.
 */
export function carriedBy(
  calibration: Calibration,
  replies: Replies,
  profession: Occupation,
): readonly CarryingAnswer[] {
  const whole = fitWithout(calibration, replies, profession, undefined);
  return replies
    .flatMap(([item, reply]) =>
      reply === SKIPPED
        ? []
        : [{ item, answer: reply, effect: whole - fitWithout(calibration, replies, profession, item) }],
    )
    .filter(({ effect }) => effect > 0)
    .sort((left, right) => right.effect - left.effect || left.item - right.item);
}

/** The replies as if the given items had been skipped: what the test would say without those answers. */
export function withoutAnswers(replies: Replies, items: readonly number[]): Replies {
  return replies.map((reply) => (items.includes(reply[0]) ? [reply[0], SKIPPED] : reply));
}

function fitWithout(
  calibration: Calibration,
  replies: Replies,
  profession: Occupation,
  item: number | undefined,
): number {
  const kept = item === undefined ? replies : withoutAnswers(replies, [item]);
  return fitsOf(profileOf(calibration, kept))(profession);
}
