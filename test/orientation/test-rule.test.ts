import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREAS } from '../../src/orientation/areas.ts';
import { type Belief, initialBelief, observe } from '../../src/orientation/belief.ts';
import { nextStep, STANDARD_RULE, STOP_RULE } from '../../src/orientation/test-rule.ts';
import { calibration, fanOf, ITEM_COUNT, RUNS, repliers } from './people.ts';

function course(person: readonly number[], rule = STANDARD_RULE) {
  const steps: { readonly item: number; readonly sure: boolean; readonly belief: Belief }[] = [];
  const asked = new Set<number>();
  let belief = initialBelief(calibration);
  for (;;) {
    const step = nextStep(calibration, rule, belief, steps.length, (item) => !asked.has(item));
    if (step.item === undefined) return { steps, stopped: step.stopped, leader: step.standing.leader };
    steps.push({ item: step.item, sure: Math.max(...step.standing.leader) >= rule.sure, belief });
    asked.add(step.item);
    belief = observe(belief, step.item, person[step.item] ?? Number.NaN);
  }
}

/** How much an item tells about all six scores together, straight from the definition. */
function tellsOfProfile({ covariance }: Belief, item: number): number {
  const total = AREAS.map((_, area) => {
    let sum = 0;
    for (let row = 0; row < ITEM_COUNT; row += 1) {
      if (calibration.areaOf[row] === area) sum += covariance[row * ITEM_COUNT + item] ?? Number.NaN;
    }
    return sum * sum;
  }).reduce((left, right) => left + right, 0);
  return total / (covariance[item * ITEM_COUNT + item] ?? Number.NaN);
}

test('the standard rule asks everybody exactly 20 questions and says how sure it ended', () => {
  fc.assert(
    fc.property(repliers, (person) => {
      const { steps, stopped, leader } = course(person);
      expect(new Set(steps.map(({ item }) => item)).size).toBe(20);
      expect(stopped).toBe(Math.max(...leader) >= 0.9 ? 'sure' : 'max');
    }),
    RUNS,
  );
});

test('once the leader is sure, the standard rule asks what tells most about the whole profile', () => {
  const afterSure = AREAS.flatMap((_, area) => {
    const { steps } = course(fanOf(area));
    return steps
      .map((step, index) => ({ ...step, before: steps.slice(0, index) }))
      .filter(({ sure }) => sure);
  });
  expect(afterSure.length).toBeGreaterThan(30);
  for (const { item, belief, before } of afterSure) {
    const open = calibration.itemIds
      .map((_, other) => other)
      .filter((other) => !before.some((earlier) => earlier.item === other));
    const best = Math.max(...open.map((other) => tellsOfProfile(belief, other)));
    expect(tellsOfProfile(belief, item)).toBeCloseTo(best, 6);
  }
});

test('the stop rule ends with the first sure answer from the sixth to the twenty-second', () => {
  fc.assert(
    fc.property(repliers, (person) => {
      const { steps, stopped, leader } = course(person, STOP_RULE);
      expect(steps.length).toBeGreaterThanOrEqual(6);
      expect(steps.length).toBeLessThanOrEqual(22);
      expect(steps.filter(({ sure }, answered) => sure && answered >= 6)).toEqual([]);
      expect(stopped).toBe(Math.max(...leader) >= 0.9 ? 'sure' : 'max');
      if (stopped === 'max') expect(steps).toHaveLength(22);
    }),
    RUNS,
  );
});
