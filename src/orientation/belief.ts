import { AREA_COUNT, HIGHEST_SCORE, LOWEST_SCORE } from './areas.ts';
import type { Calibration } from './calibration.ts';

/**
 * What is believed of one person's 48 answers: a multivariate normal, narrowed by each answer given.
 * An answered item has its answer as mean and no variance left.
 */
export interface Belief {
  readonly mean: Float64Array;
  /** Row-major, items × items. */
  readonly covariance: Float64Array;
  /** Sum of (x − m_j)²/S_jj over the answers, each before its own update: about 1 an answer for people like others. */
  readonly surprise: number;
}

/** The six expected raw scores (8..40) of the full test and their 6×6 covariance, row-major. */
export interface Scores {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

export function initialBelief(calibration: Calibration): Belief {
  return { mean: calibration.mean, covariance: calibration.covariance, surprise: 0 };
}

/**
 * The belief after the answers (1..5) to some items (by index): conditioning of a normal. Only the first answer
 * to an item counts, since it leaves nothing uncertain about that item.
 */
export function observeAll(
  belief: Belief,
  answers: Iterable<readonly [item: number, answer: number]>,
): Belief {
  const [mean, covariance] = [belief.mean.slice(), belief.covariance.slice()];
  const column = new Float64Array(mean.length);
  let { surprise } = belief;
  for (const [item, answer] of answers) {
    const variance = at(covariance, item * mean.length + item);
    if (variance <= 0) continue;
    surprise += (answer - at(mean, item)) ** 2 / variance;
    condition({ mean, covariance }, item, answer, column);
  }
  return { mean, covariance, surprise };
}

export function observe(belief: Belief, item: number, answer: number): Belief {
  return observeAll(belief, [[item, answer]]);
}

/**
 * Changes `mean` and `covariance` in place by the answer to an item that was not known yet; `column` is room to work in,
 * so that a replay allocates only once.
 */
function condition(
  { mean, covariance }: Omit<Belief, 'surprise'>,
  item: number,
  answer: number,
  column: Float64Array,
): void {
  const size = mean.length;
  const variance = at(covariance, item * size + item);
  column.set(covariance.subarray(item * size, (item + 1) * size));
  const surprise = (answer - at(mean, item)) / variance;
  for (let row = 0; row < size; row += 1) {
    const weight = at(column, row);
    if (weight === 0) continue;
    mean[row] = at(mean, row) + weight * surprise;
    const factor = weight / variance;
    const start = row * size;
    for (let other = 0; other < size; other += 1) {
      covariance[start + other] = at(covariance, start + other) - factor * at(column, other);
    }
  }
  for (let other = 0; other < size; other += 1) {
    covariance[item * size + other] = 0;
    covariance[other * size + item] = 0;
  }
  mean[item] = answer;
}

/** Covariance of each area's score with each item: 6 × items, row-major. */
export function scoreItemCovariance(calibration: Calibration, belief: Belief): Float64Array {
  const size = belief.mean.length;
  const sums = new Float64Array(AREA_COUNT * size);
  for (let row = 0; row < size; row += 1) {
    const target = (calibration.areaOf[row] ?? 0) * size;
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
    const area = calibration.areaOf[item] ?? 0;
    mean[area] = at(mean, area) + at(belief.mean, item);
    for (let other = 0; other < AREA_COUNT; other += 1) {
      const cell = other * AREA_COUNT + area;
      covariance[cell] = at(covariance, cell) + at(itemCovariance, other * size + item);
    }
  }
  return { mean, covariance };
}

/** The expected raw scores, kept within what a full test can give: the normal has no bounds, eight answers have. */
export function expectedScores({ mean }: Scores): readonly number[] {
  return Array.from(mean, (score) => Math.min(HIGHEST_SCORE, Math.max(LOWEST_SCORE, score)));
}

/** Standard deviation of an area's expected full-test score, in raw points. */
export function scoreSd({ covariance }: Scores, area: number): number {
  return Math.sqrt(Math.max(0, at(covariance, area * AREA_COUNT + area)));
}

/** Reads a typed array inside its bounds; the compiler cannot know that, so zero stands for "outside". */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
