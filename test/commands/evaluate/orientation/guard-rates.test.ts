import { expect, test } from 'vitest';
import { guardRates } from '../../../../src/commands/evaluate/orientation/guard-rates.ts';
import { seededRandom } from '../../../../src/commands/evaluate/orientation/seeded-random.ts';
import { simulatedPeople } from '../../../../src/orientation/simulated-people.ts';
import { STANDARD_RULE } from '../../../../src/orientation/test-rule.ts';
import { calibration } from '../../../orientation/people.ts';

test('those who do not read are noticed far more often than those who do', () => {
  const people = simulatedPeople(calibration, 25, seededRandom(2));
  const [readers, clickers, straight] = guardRates(calibration, STANDARD_RULE, people, seededRandom(6));
  expect(readers?.questions).toBe(20);
  expect(readers?.sameAnswer).toBeLessThan(0.15);
  expect(readers?.atRandom).toBeLessThan(0.15);
  expect(clickers?.atRandom).toBeGreaterThan(0.4);
  expect(straight?.sameAnswer).toBeGreaterThan(0.8);
});
