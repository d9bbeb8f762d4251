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
  const { draws } = calibration;
  const [scores, mirrored] = [new Float64Array(AREA_COUNT), new Float64Array(AREA_COUNT)];
  const wins = new Float64Array(AREA_COUNT);
  const share = AREA_COUNT / draws.length / 2;
  for (let draw = 0; draw < draws.length; draw += AREA_COUNT) {
    for (let area = 0; area < AREA_COUNT; area += 1) {
      let score = at(mean, area);
      let mirror = score;
      for (let k = 0; k <= area; k += 1) {
        const step = at(lower, area * AREA_COUNT + k) * at(draws, draw + k);
        score += step;
        mirror -= step;
      }
      scores[area] = score;
      mirrored[area] = mirror;
    }
    for (const winner of [highest(scores), highest(mirrored)]) wins[winner] = at(wins, winner) + share;
  }
  return wins;
}

function highest(scores: Float64Array): number {
  let winner = 0;
  for (let area = 1; area < AREA_COUNT; area += 1) {
    if (at(scores, area) > at(scores, winner)) winner = area;
  }
  return winner;
}
