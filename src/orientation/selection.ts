import { AREA_COUNT } from './areas.ts';
import { at, type Belief, type Scores, scoreItemCovariance, scores } from './belief.ts';
import type { Calibration } from './calibration.ts';
import { leaderProbabilities } from './leader.ts';

/**
 * What a question is chosen for. `profile` (λ) weighs the whole profile beside the race for the first place; `sharpness`
 * says how much the race is between the likely leaders alone: 0 is no race at all, 1 the reference engine.
 */
export interface Aim {
  readonly profile: number;
  readonly sharpness: 0 | 1 | 2;
}

/** The reference engine's choice, kept for its test vectors and as the measure of every other rule. */
export const REFERENCE_AIM: Aim = { profile: 0.05, sharpness: 1 };
/** Nearly all for the first place: two questions fewer at the same accuracy (test/evaluation/orientation-2026-11-22.md). */
export const DUEL: Aim = { profile: 0.003, sharpness: 2 };
export const WHOLE_PROFILE: Aim = { profile: 1, sharpness: 0 };

/** Where the test stands: the scores so far, who leads, and what each open item could still tell. */
export interface Standing {
  readonly scores: Scores;
  readonly leader: Float64Array;
  readonly itemCovariance: Float64Array;
}

export function standing(calibration: Calibration, belief: Belief): Standing {
  const itemCovariance = scoreItemCovariance(calibration, belief);
  const current = scores(calibration, belief, itemCovariance);
  return { scores: current, leader: leaderProbabilities(calibration, current), itemCovariance };
}

/**
 * The open item that tells most about the aim: the largest Σ_{a<b} w_ab (c_a − c_b)²/S_jj + λ Σ c_a²/S_jj, where w_ab is
 * large for two likely leaders whose scores are close. Ties go to the lower index. `undefined` when nothing is left to ask.
 */
export function nextItem(
  belief: Belief,
  { scores: current, leader, itemCovariance }: Standing,
  isOpen: (item: number) => boolean,
  aim: Aim = REFERENCE_AIM,
): number | undefined {
  const weights = pairWeights(current, leader, aim);
  const size = belief.mean.length;
  let best: number | undefined;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (let item = 0; item < size; item += 1) {
    const variance = at(belief.covariance, item * size + item);
    if (!isOpen(item) || variance <= 0) continue;
    const gain = gainOf(aim, item, size, itemCovariance, weights) / variance;
    if (gain > bestGain) {
      bestGain = gain;
      best = item;
    }
  }
  return best;
}

function gainOf(
  { profile }: Aim,
  item: number,
  size: number,
  itemCovariance: Float64Array,
  weights: Float64Array,
): number {
  let gain = 0;
  for (let a = 0; a < AREA_COUNT; a += 1) {
    const own = at(itemCovariance, a * size + item);
    gain += profile * own * own;
    for (let b = a + 1; b < AREA_COUNT; b += 1) {
      const difference = own - at(itemCovariance, b * size + item);
      gain += at(weights, a * AREA_COUNT + b) * difference * difference;
    }
  }
  return gain;
}

/**
 * w_ab = (√(P_a P_b) · exp(−z²/2))^sharpness / sd, with z and sd of the difference of the two scores: in the upper
 * triangle, divided by their sum over ordered pairs (twice the triangle's).
 */
function pairWeights({ mean, covariance }: Scores, leader: Float64Array, { sharpness }: Aim): Float64Array {
  const weights = new Float64Array(AREA_COUNT * AREA_COUNT);
  if (sharpness === 0) return weights;
  let sum = 0;
  for (let a = 0; a < AREA_COUNT; a += 1) {
    for (let b = a + 1; b < AREA_COUNT; b += 1) {
      const cell = a * AREA_COUNT + b;
      const variance =
        at(covariance, a * AREA_COUNT + a) + at(covariance, b * AREA_COUNT + b) - 2 * at(covariance, cell);
      if (variance <= 0) continue;
      const sd = Math.sqrt(variance);
      const z = (at(mean, a) - at(mean, b)) / sd;
      const closeness = Math.sqrt(at(leader, a) * at(leader, b)) * Math.exp((-z * z) / 2);
      weights[cell] = closeness ** sharpness / sd;
      sum += at(weights, cell);
    }
  }
  if (sum <= 0) return weights;
  return weights.map((weight) => weight / (2 * sum));
}
