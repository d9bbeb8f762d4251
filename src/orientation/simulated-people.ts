import { at } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { cholesky } from './cholesky.ts';

/** Numbers in [0, 1), handed in so that a seed decides who is drawn. */
export type Random = () => number;

/** One person's answers (1..5) to all items, in the calibration's order. */
export type FullAnswers = readonly number[];

/** People drawn from the calibration: normal answers, rounded and kept within 1..5. */
export function simulatedPeople(
  calibration: Calibration,
  count: number,
  random: Random,
): readonly FullAnswers[] {
  const size = calibration.mean.length;
  const lower = cholesky(calibration.covariance, size, 0);
  return Array.from({ length: count }, () => {
    const noise = Float64Array.from({ length: size }, () => standardNormal(random));
    return Array.from({ length: size }, (_, item) => {
      let answer = at(calibration.mean, item);
      for (let k = 0; k <= item; k += 1) answer += at(lower, item * size + k) * at(noise, k);
      return Math.min(5, Math.max(1, Math.round(answer)));
    });
  });
}

/** Box and Muller's transform of two uniform numbers. */
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
