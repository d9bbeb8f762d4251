import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closenessOf } from '../../src/orientation/closeness.ts';
import { fitsOf } from '../../src/orientation/fit.ts';
import { profileOf } from '../../src/orientation/profile.ts';
import { calibration } from '../bot/card-parts.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const all = [...catalogue.professions.values()];
const ORDER = ['tenth', 'third', 'middle', 'far'];
const anyProfile = fc
  .array(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const), {
    minLength: 48,
    maxLength: 48,
  })
  .map((answers) =>
    profileOf(
      calibration,
      answers.map((answer, item) => [item, answer] as const),
    ),
  );

test('a better fit is never called farther, and each word covers its share of all professions', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const fitOf = fitsOf(profile);
      const sorted = all.toSorted((left, right) => fitOf(right) - fitOf(left));
      const words = sorted.map((profession) => closenessOf(profile, profession, all));
      expect(words).toEqual(words.toSorted((left, right) => ORDER.indexOf(left) - ORDER.indexOf(right)));
      const named = words.filter((word) => word === 'tenth').length;
      // Professions that share one profile may push a few more over the line.
      expect(named).toBeGreaterThanOrEqual(Math.ceil(all.length / 10));
      expect(named).toBeLessThanOrEqual(all.length / 10 + 12);
      expect(words.filter((word) => word === 'far').length).toBeLessThanOrEqual(Math.ceil(all.length / 3));
    }),
    { numRuns: 20 },
  );
});

test('whoever likes work with hands and nothing else is close to trades and far from the office', () => {
  const replies = [...calibration.areaOf].map((area, item) => [item, area === 0 ? 5 : 1] as const);
  const profile = profileOf(calibration, replies);
  const strongest = (index: number) =>
    all.toSorted((left, right) => (right.interests[index] ?? 0) - (left.interests[index] ?? 0))[0];
  const [realistic, social] = [strongest(0), strongest(3)];
  if (!realistic || !social) throw new Error('no professions');
  expect(closenessOf(profile, realistic, all)).toBe('tenth');
  expect(closenessOf(profile, social, all)).toBe('far');
});
