import type { Signals } from '../retrieval/signals.ts';

/** A held-out wording: how it stands to every askable, and which one it is of. */
export interface Example {
  readonly signals: Signals;
  readonly meant: number;
}

const ROUNDS = 30;
const FIRST_STEP = 0.2;
const LAST_STEP = 0.005;
/** Pulls weights towards 0 a little, so that signals that say the same share the work. */
const DECAY = 1e-4;
/** An askable less likely than this hardly moves the weights. */
const NEGLIGIBLE = 1e-4;

function probabilities(weights: readonly number[], signals: Signals): readonly number[] {
  const logits = signals.map((own) => own.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
  const highest = Math.max(...logits);
  const raised = logits.map((value) => Math.exp(value - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** Gradient of the negative log-likelihood of the meant askable. */
function gradient(weights: readonly number[], { signals, meant }: Example): readonly number[] {
  const likely = probabilities(weights, signals);
  const sums = weights.map(() => 0);
  likely.forEach((probability, askable) => {
    const surplus = probability - (askable === meant ? 1 : 0);
    if (Math.abs(surplus) < NEGLIGIBLE) return;
    (signals[askable] ?? []).forEach((value, at) => {
      sums[at] = (sums[at] ?? 0) + surplus * value;
    });
  });
  return sums;
}

/**
 * Conditional logistic regression (McFadden 1974) by stochastic gradient steps in the order of the examples: the same
 * examples give the same weights. One weight for each signal.
 */
export function fitWeights(examples: readonly Example[], signalCount: number): readonly number[] {
  let weights: readonly number[] = new Array<number>(signalCount).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = FIRST_STEP * (1 - round / ROUNDS) + LAST_STEP;
    for (const example of examples) {
      const slope = gradient(weights, example);
      weights = weights.map((weight, at) => weight - step * ((slope[at] ?? 0) + DECAY * weight));
    }
  }
  return weights;
}
