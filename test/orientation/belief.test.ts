import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREA_COUNT } from '../../src/orientation/areas.ts';
import { initialBelief, observe, observeAll, scoreSd, scores } from '../../src/orientation/belief.ts';
import { leaderProbabilities } from '../../src/orientation/leader.ts';
import { calibration, ITEM_COUNT } from './people.ts';

const start = initialBelief(calibration);
const answers = fc.uniqueArray(fc.tuple(fc.nat(ITEM_COUNT - 1), fc.integer({ min: 1, max: 5 })), {
  selector: ([item]) => item,
  maxLength: ITEM_COUNT,
});
const oneMore = fc.tuple(answers, fc.nat(ITEM_COUNT - 1), fc.integer({ min: 1, max: 5 }));
const ROUNDING = 1e-9;

function variance(covariance: Float64Array, item: number): number {
  return covariance[item * ITEM_COUNT + item] ?? Number.NaN;
}

function largestGap(left: Float64Array, right: Float64Array): number {
  return left.reduce((gap, value, index) => Math.max(gap, Math.abs(value - (right[index] ?? Number.NaN))), 0);
}

test('the probabilities to lead are a distribution, whatever was answered', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const leader = [...leaderProbabilities(calibration, scores(calibration, observeAll(start, given)))];
      expect(leader).toHaveLength(AREA_COUNT);
      expect(leader.every((p) => p >= 0 && p <= 1)).toBe(true);
      expect(leader.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test('an answer never makes anything less certain', () => {
  fc.assert(
    fc.property(oneMore, ([given, item, answer]) => {
      const before = observeAll(start, given);
      const after = observe(before, item, answer);
      for (let other = 0; other < ITEM_COUNT; other += 1) {
        const limit = variance(before.covariance, other) + ROUNDING;
        expect(variance(after.covariance, other)).toBeLessThanOrEqual(limit);
      }
      for (let area = 0; area < AREA_COUNT; area += 1) {
        const limit = scoreSd(scores(calibration, before), area) + 1e-6;
        expect(scoreSd(scores(calibration, after), area)).toBeLessThanOrEqual(limit);
      }
    }),
  );
});

test('an answered item is known exactly, and a second answer to it changes nothing', () => {
  fc.assert(
    fc.property(oneMore, fc.integer({ min: 1, max: 5 }), ([given, item, answer], second) => {
      const others = given.filter(([other]) => other !== item);
      const once = observe(observeAll(start, others), item, answer);
      expect(once.mean[item]).toBe(answer);
      expect(variance(once.covariance, item)).toBe(0);
      expect(observe(once, item, second)).toEqual(once);
    }),
  );
});

test('the order of the answers does not matter', () => {
  const shuffled = answers.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([given, reordered]) => {
      const left = observeAll(start, given);
      const right = observeAll(start, reordered);
      expect(largestGap(left.mean, right.mean)).toBeLessThan(ROUNDING);
      expect(largestGap(left.covariance, right.covariance)).toBeLessThan(ROUNDING);
    }),
  );
});

test('an answer pulls the own area its way and leaves the calibration untouched', () => {
  const untouched = calibration.mean.slice();
  for (let item = 0; item < ITEM_COUNT; item += 1) {
    const area = calibration.areaOf[item] ?? 0;
    const liked = scores(calibration, observe(start, item, 5)).mean[area] ?? Number.NaN;
    const disliked = scores(calibration, observe(start, item, 1)).mean[area] ?? Number.NaN;
    expect(liked).toBeGreaterThan(disliked + 4);
  }
  expect(calibration.mean).toEqual(untouched);
});
