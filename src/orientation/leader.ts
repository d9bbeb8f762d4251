import { AREA_COUNT } from './areas.ts';
import { at, type Scores } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { cholesky } from './cholesky.ts';

/** Part of the reference engine; keeps the factor real when an area is fully answered. */
const RIDGE = 1e-6;

/**
 * Probability of each area to have the highest score in the full test, over the calibration's fixed draws:
 * the same answers always give the same probabilities.
 */
export function leaderProbabilities(calibration: Calibration, { mean, covariance }: Scores): Float64Array {
  const lower = cholesky(covariance, AREA_COUNT, RIDGE);
  const wins = new Float64Array(AREA_COUNT);
  const count = calibration.draws.length / AREA_COUNT;
  for (let draw = 0; draw < count; draw += 1) {
    const winner = highest(mean, lower, calibration.draws, draw * AREA_COUNT);
    wins[winner] = at(wins, winner) + 1 / count;
  }
  return wins;
}

function highest(mean: Float64Array, lower: Float64Array, draws: Float64Array, offset: number): number {
  let winner = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let area = 0; area < AREA_COUNT; area += 1) {
    let score = at(mean, area);
    for (let k = 0; k <= area; k += 1) score += at(lower, area * AREA_COUNT + k) * at(draws, offset + k);
    if (score > best) {
      best = score;
      winner = area;
    }
  }
  return winner;
}
