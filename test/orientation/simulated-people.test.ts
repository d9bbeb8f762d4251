import { expect, test } from 'vitest';
import { seededRandom } from '../../src/commands/evaluate/orientation/seeded-random.ts';
import { simulatedPeople } from '../../src/orientation/simulated-people.ts';
import { calibration, ITEM_COUNT } from './people.ts';

const people = simulatedPeople(calibration, 2000, seededRandom(7));

function column(item: number): readonly number[] {
  return people.map((person) => person[item] ?? Number.NaN);
}

function covariance(left: readonly number[], right: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanLeft, meanRight] = [mean(left), mean(right)];
  return mean(left.map((value, index) => (value - meanLeft) * ((right[index] ?? Number.NaN) - meanRight)));
}

test('the seed decides who is drawn', () => {
  expect(simulatedPeople(calibration, 5, seededRandom(7))).toEqual(people.slice(0, 5));
  expect(simulatedPeople(calibration, 5, seededRandom(8))).not.toEqual(people.slice(0, 5));
});

test('everybody answers every item from 1 to 5', () => {
  expect(people).toHaveLength(2000);
  for (const person of people) {
    expect(person).toHaveLength(ITEM_COUNT);
    expect(person.every((answer) => [1, 2, 3, 4, 5].includes(answer))).toBe(true);
  }
});

test('simulated people answer as the calibration says: means, and what goes with what', () => {
  const correlations: number[][] = [[], []];
  for (let item = 0; item < ITEM_COUNT; item += 1) {
    const answers = column(item);
    const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
    expect(Math.abs(mean - (calibration.mean[item] ?? Number.NaN))).toBeLessThan(0.2);
    for (let other = 0; other < item; other += 1) {
      const variances = [item, other].map(
        (one) => calibration.covariance[one * ITEM_COUNT + one] ?? Number.NaN,
      );
      const known = calibration.covariance[item * ITEM_COUNT + other] ?? Number.NaN;
      correlations[0]?.push(known / Math.sqrt((variances[0] ?? 0) * (variances[1] ?? 0)));
      const drawn = [answers, column(other)] as const;
      correlations[1]?.push(
        covariance(...drawn) / Math.sqrt(covariance(drawn[0], drawn[0]) * covariance(drawn[1], drawn[1])),
      );
    }
  }
  const [known = [], drawn = []] = correlations;
  expect(Math.max(...known.map((r, index) => Math.abs(r - (drawn[index] ?? Number.NaN))))).toBeLessThan(0.15);
});
