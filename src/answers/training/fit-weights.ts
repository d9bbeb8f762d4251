import { weighedSums } from '../retrieval/model.ts';
import type { Signals } from '../retrieval/signals.ts';

/** A held-out wording: how it stands to every askable, and which one it is of. */
export interface Example {
  readonly signals: Signals;
  readonly meant: number;
}

const ROUNDS = 15;
const FIRST_STEP = 0.2;
const LAST_STEP = 0.005;
/** Pulls weights towards 0 a little, so that signals that say the same share the work. */
const DECAY = 1e-4;
/** An askable less likely than this hardly moves the weights. */
const NEGLIGIBLE = 1e-4;

function probabilities(weights: Float64Array, signals: Signals): Float64Array {
  const merits = weighedSums(weights, signals);
  const highest = merits.reduce((most, merit) => Math.max(most, merit), -Infinity);
  const raised = merits.map((merit) => Math.exp(merit - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** Gradient of the negative log-likelihood of the meant askable. */
function gradient(weights: Float64Array, { signals, meant }: Example): Float64Array {
  const sums = new Float64Array(weights.length);
  probabilities(weights, signals).forEach((probability, askable) => {
    const surplus = probability - (askable === meant ? 1 : 0);
    if (Math.abs(surplus) < NEGLIGIBLE) return;
    signals.forEach((values, at) => {
      sums[at] = (sums[at] ?? 0) + surplus * (values[askable] ?? 0);
    });
  });
  return sums;
}

/**
 * Conditional logistic regression (McFadden 1974) by stochastic gradient steps in the order of the examples: the same
 * examples give the same weights. One weight for each signal.
 */
export function fitWeights(examples: readonly Example[], signalCount: number): readonly number[] {
  const weights = new Float64Array(signalCount);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = FIRST_STEP * (1 - round / ROUNDS) + LAST_STEP;
    for (const example of examples) {
      const slope = gradient(weights, example);
      for (let at = 0; at < signalCount; at += 1) {
        const weight = weights[at] ?? 0;
        weights[at] = weight - step * ((slope[at] ?? 0) + DECAY * weight);
      }
    }
  }
  return [...weights];
}
