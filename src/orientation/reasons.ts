import type { AnswerValue } from './areas.ts';
import type { Calibration } from './calibration.ts';
import { mean } from './correlation.ts';
import type { Occupation } from './occupation.ts';
import type { InterestProfile } from './profile.ts';

/** Items whose answers speak for a profession, strongest first, the areas taking turns. */
export interface Reasons {
  /** Liked, and the profession has much of their area. */
  readonly liked: readonly number[];
  /** Disliked, and the profession has little of their area. */
  readonly disliked: readonly number[];
}

const NEUTRAL: AnswerValue = 3;

/**
 * The person's own answers behind a suggestion. An answer speaks for a profession when both lean the same way: the
 * answer from "neither", and the profession's interest in the item's area from its own mean.
 */
export function reasonsFor(
  calibration: Calibration,
  profile: InterestProfile,
  { interests }: Occupation,
): Reasons {
  const usual = mean(interests);
  const speaking = [...profile.answers]
    .map(([item, answer]) => {
      const interest = interests[calibration.areaOf[item] ?? 0] ?? usual;
      const area = calibration.areaOf[item];
      return { item, answer, area, effect: (answer - NEUTRAL) * (interest - usual) };
    })
    .filter(({ effect }) => effect > 0)
    .sort((left, right) => right.effect - left.effect || left.item - right.item);
  const items = (leans: (answer: number) => boolean) =>
    inTurns(speaking.filter(({ answer }) => leans(answer))).map(({ item }) => item);
  return { liked: items((answer) => answer > NEUTRAL), disliked: items((answer) => answer < NEUTRAL) };
}

/** The first of each area, then the second of each, and so on. */
function inTurns<T extends { readonly area: number | undefined }>(sorted: readonly T[]): readonly T[] {
  const seen = new Map<number | undefined, number>();
  return sorted
    .map((one) => {
      const turn = seen.get(one.area) ?? 0;
      seen.set(one.area, turn + 1);
      return { one, turn };
    })
    .sort((left, right) => left.turn - right.turn)
    .map(({ one }) => one);
}
