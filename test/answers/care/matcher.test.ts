import { expect, test } from 'vitest';
import { createMatcher } from '../../../src/answers/care/matcher.ts';
import { nearly } from '../../../src/answers/care/near.ts';
import { parsePatterns } from '../../../src/answers/care/patterns.ts';

const covers = (pattern: string, text: string, sets = {}) => [
  ...createMatcher(parsePatterns(pattern, sets, (word) => word))(text.split(' ')),
];

test('up to two other words may stand between two elements', () => {
  expect(covers('хочу уйти', 'я хочу просто тихо уйти')).toEqual([[1, 4]]);
  expect(covers('хочу уйти', 'хочу очень просто тихо уйти')).toEqual([]);
});

test('words joined by + follow each other', () => {
  expect(covers('не+хочу жить', 'не хочу жить')).toEqual([[0, 1, 2]]);
  expect(covers('не+хочу жить', 'не очень хочу жить')).toEqual([]);
});

test('an excluded word stands right here', () => {
  expect(covers('жить+в ^аду', 'жить в городе')).toHaveLength(1);
  expect(covers('жить+в ^аду', 'жить в аду')).toHaveLength(0);
});

test('no pattern begins with what is excluded, not even turned round', () => {
  expect(() => covers('^аду жить', 'жить в аду')).toThrow('«^аду жить»');
  expect(() => covers('~жить ^аду', 'жить в аду')).toThrow('«~жить ^аду»');
});

test('sets are choices, and an unknown set is an error', () => {
  expect(covers('@кто бьет', 'папа бьет', { кто: 'папа|мама' })).toHaveLength(1);
  expect(() => covers('@кто бьет', 'папа бьет')).toThrow('unknown set');
});

test.each([
  ['умиреть', 'умереть', false, true],
  ['умереьт', 'умереть', false, true],
  ['убиться', 'умереть', false, false],
  ['повеситьса', 'повеситься', false, true],
  ['суецидник', 'суицид', true, true],
  ['бил', 'был', false, false],
])('«%s» is nearly «%s» (beginning %s): %s', (word, stem, beginning, expected) => {
  expect(nearly(word, stem, beginning)).toBe(expected);
});
