import { AREA_COUNT } from './areas.ts';
import type { Calibration } from './calibration.ts';

/**
 * What is believed of one person's 48 answers: a multivariate normal, narrowed by each answer given.
 * An answered item has its answer as mean and no variance left.
 */
export interface Belief {
  readonly mean: Float64Array;
  /** Row-major, items × items. */
  readonly covariance: Float64Array;
}

/** The six expected raw scores (8..40) of the full test and their 6×6 covariance, row-major. */
export interface Scores {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

export function initialBelief(calibration: Calibration): Belief {
  return { mean: calibration.mean, covariance: calibration.covariance };
}

/** The belief after item `item` (index) was answered with `answer` (1..5): conditioning of a normal. */
export function observe(belief: Belief, item: number, answer: number): Belief {
  const size = belief.mean.length;
  const mean = belief.mean.slice();
  const covariance = belief.covariance.slice();
  const variance = at(covariance, item * size + item);
  if (variance > 0) {
    const column = Float64Array.from({ length: size }, (_, row) => at(covariance, row * size + item));
    const surprise = (answer - at(mean, item)) / variance;
    for (let row = 0; row < size; row += 1) {
      const weight = at(column, row);
      mean[row] = at(mean, row) + weight * surprise;
      const factor = weight / variance;
      for (let other = 0; other < size; other += 1) {
        const cell = row * size + other;
        covariance[cell] = at(covariance, cell) - factor * at(column, other);
      }
    }
  }
  for (let other = 0; other < size; other += 1) {
    covariance[item * size + other] = 0;
    covariance[other * size + item] = 0;
  }
  mean[item] = answer;
  return { mean, covariance };
}

/** Covariance of each area's score with each item: 6 × items, row-major. */
export function scoreItemCovariance(calibration: Calibration, belief: Belief): Float64Array {
  const size = belief.mean.length;
  const sums = new Float64Array(AREA_COUNT * size);
  for (let row = 0; row < size; row += 1) {
    const target = at(calibration.areaOf, row) * size;
    for (let column = 0; column < size; column += 1) {
      sums[target + column] = at(sums, target + column) + at(belief.covariance, row * size + column);
    }
  }
  return sums;
}

export function scores(
  calibration: Calibration,
  belief: Belief,
  itemCovariance = scoreItemCovariance(calibration, belief),
): Scores {
  const size = belief.mean.length;
  const mean = new Float64Array(AREA_COUNT);
  const covariance = new Float64Array(AREA_COUNT * AREA_COUNT);
  for (let item = 0; item < size; item += 1) {
    const area = at(calibration.areaOf, item);
    mean[area] = at(mean, area) + at(belief.mean, item);
    for (let other = 0; other < AREA_COUNT; other += 1) {
      const cell = other * AREA_COUNT + area;
      covariance[cell] = at(covariance, cell) + at(itemCovariance, other * size + item);
    }
  }
  return { mean, covariance };
}

/** Reads a typed array inside its bounds; the compiler cannot know that, so zero stands for "outside". */
export function at(values: Float64Array | Uint8Array, index: number): number {
  return values[index] ?? 0;
}
