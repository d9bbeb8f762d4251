import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/commands/evaluate/orientation/seeded-random.ts';
import { ANSWERS, type AnswerValue } from '../../src/orientation/areas.ts';
import { doubts, isSameAnswer, misfit, NO_PACE, paceAfter } from '../../src/orientation/guards.ts';
import { type Replies, SKIPPED } from '../../src/orientation/replies.ts';
import { simulatedPeople } from '../../src/orientation/simulated-people.ts';
import { calibration, ITEM_COUNT, RUNS } from './people.ts';

const answer = fc.constantFrom<AnswerValue>(...ANSWERS);
const answersOfAny = (minLength: number, maxLength = 20) => fc.array(answer, { minLength, maxLength });

function inOrder(answers: readonly AnswerValue[]): Replies {
  return answers.map((given, item) => [item, given]);
}

test('six equal answers running are noticed wherever they stand', () => {
  fc.assert(
    fc.property(answersOfAny(0), answersOfAny(0), answer, (before, after, same) => {
      const answers = [...before, ...new Array<AnswerValue>(6).fill(same), ...after];
      expect(isSameAnswer(answers)).toBe(true);
      expect(doubts(calibration, inOrder(answers))).toContain('same-answer');
    }),
    RUNS,
  );
});

test('five equal answers running, broken by a clearly different one, are no reason to doubt', () => {
  const five = (same: AnswerValue) => new Array<AnswerValue>(5).fill(same);
  expect(isSameAnswer([...five(5), 1, ...five(5), 2])).toBe(false);
  expect(isSameAnswer(five(3))).toBe(false);
});

test('hardly any spread is noticed without a run of six, from eight answers on', () => {
  // Twenty answers, one of them a point off: SD .22, with runs kept short by the odd one only where it stands.
  const odd = (length: number, at: number) =>
    Array.from({ length }, (_, index): AnswerValue => (index === at ? 4 : 3));
  expect(isSameAnswer(odd(7, 3))).toBe(false);
  expect(isSameAnswer(odd(11, 5))).toBe(false);
  expect(isSameAnswer(odd(20, 5))).toBe(true);
});

test('skipped questions neither break a run nor count as answers', () => {
  const replies: Replies = [5, 5, 5, SKIPPED, 5, 5, SKIPPED, 5].map((reply, item) => [
    item,
    reply === 5 ? 5 : SKIPPED,
  ]);
  expect(doubts(calibration, replies)).toContain('same-answer');
  expect(misfit(calibration, [[0, SKIPPED]])).toBe(0);
  expect(
    misfit(calibration, [
      [0, SKIPPED],
      [1, 4],
    ]),
  ).toBe(misfit(calibration, [[1, 4]]));
});

test('the misfit of a first answer is its squared distance from the mean in standard deviations', () => {
  fc.assert(
    fc.property(fc.nat(ITEM_COUNT - 1), answer, (item, given) => {
      const variance = calibration.covariance[item * ITEM_COUNT + item] ?? Number.NaN;
      const distance = given - (calibration.mean[item] ?? Number.NaN);
      expect(misfit(calibration, [[item, given]])).toBeCloseTo(distance ** 2 / variance, 9);
    }),
    RUNS,
  );
});

test('people of the calibration fit it with a mean of about one; random clickers do not', () => {
  const random = seededRandom(3);
  const anyAnswer = () => ANSWERS[Math.floor(random() * ANSWERS.length)] ?? 3;
  const clickers = Array.from({ length: 100 }, () => calibration.itemIds.map(anyAnswer));
  const people = simulatedPeople(calibration, 100, random);
  const repliesOf = (person: readonly number[]) =>
    inOrder(person.map((value) => ANSWERS.find((one) => one === value) ?? 3));
  const meanMisfit = (group: readonly (readonly number[])[]) =>
    group.reduce((sum, person) => sum + misfit(calibration, repliesOf(person)), 0) / group.length;
  expect(meanMisfit(people)).toBeGreaterThan(0.7);
  expect(meanMisfit(people)).toBeLessThan(1.2);
  const flagged = (group: readonly (readonly number[])[]) =>
    group.filter((person) => doubts(calibration, repliesOf(person)).includes('at-random')).length;
  expect(flagged(people)).toBeLessThan(10);
  expect(flagged(clickers)).toBeGreaterThan(80);
});

test('eleven answers are too few to call anybody random', () => {
  fc.assert(
    fc.property(answersOfAny(0, 11), (answers) => {
      expect(doubts(calibration, inOrder(answers))).not.toContain('at-random');
    }),
    RUNS,
  );
});

test('haste is the pace of most answers, so that a pause hides nothing and one quick tap accuses nobody', () => {
  const hasty = (seconds: readonly number[]) =>
    doubts(calibration, [], seconds.reduce(paceAfter, NO_PACE)).includes('too-fast');
  expect(hasty([1, 1, 1, 1, 1, 600])).toBe(true);
  expect(hasty([1.4, 1.4, 1.4, 1.6, 1.6, 1.6])).toBe(true);
  expect(hasty([1.5, 1.5, 1.5, 1.5, 1.5, 1.5])).toBe(false);
  expect(hasty([0.3, 4, 4, 4, 4, 4])).toBe(false);
  expect(hasty([1, 1, 1, 1, 1])).toBe(false);
  expect(hasty([])).toBe(false);
});
