import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { AREAS } from '../../src/orientation/areas.ts';
import { initialBelief, observe } from '../../src/orientation/belief.ts';
import { loadCalibration } from '../../src/orientation/calibration.ts';
import { nextItem, standing } from '../../src/orientation/selection.ts';

const TOLERANCE = 1e-3;
const six = z.array(z.number()).length(AREAS.length);
const vectors = z
  .object({
    vectors: z.array(
      z.object({
        answers: z.string().length(48),
        steps: z.array(z.object({ item: z.string(), answer: z.number(), mean: six, sd: six, pTop: six })),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('test-vectors.json', import.meta.url), 'utf8'))).vectors;

const calibration = loadCalibration(new URL('../../data/orientation/calibration.json', import.meta.url));

test.each(vectors)('follows the reference engine step by step: $answers', ({ answers, steps }) => {
  expect(steps.length).toBeGreaterThan(20);
  let belief = initialBelief(calibration);
  const asked = new Set<number>();
  for (const step of steps) {
    const item = nextItem(belief, standing(calibration, belief), (index) => !asked.has(index));
    if (item === undefined) throw new Error('the engine ran out of items');
    expect(calibration.itemIds[item]).toBe(step.item);
    asked.add(item);
    expect(Number(answers[item])).toBe(step.answer);
    belief = observe(belief, item, step.answer);
    const { scores, leader } = standing(calibration, belief);
    AREAS.forEach((_, area) => {
      expect(Math.abs((scores.mean[area] ?? Number.NaN) - (step.mean[area] ?? Number.NaN))).toBeLessThan(
        TOLERANCE,
      );
      const sd = Math.sqrt(Math.max(0, scores.covariance[area * AREAS.length + area] ?? Number.NaN));
      expect(Math.abs(sd - (step.sd[area] ?? Number.NaN))).toBeLessThan(TOLERANCE);
      expect(Math.abs((leader[area] ?? Number.NaN) - (step.pTop[area] ?? Number.NaN))).toBeLessThan(
        TOLERANCE,
      );
    });
  }
});
