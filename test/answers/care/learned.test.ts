import { describe, expect, test } from 'vitest';
import { createWeigh, windows } from '../../../src/answers/care/learned.ts';
import { createSigns } from '../../../src/answers/care/signs.ts';
import { fitSigns } from '../../../src/answers/care/training/fit-signs.ts';
import { groupsOf } from '../../../src/answers/care/training/near-duplicates.ts';

const readSigns = createSigns({ pain: ['болит*', 'ауыр*'], self: ['мне', 'маған'] });

describe('signs', () => {
  test('tell themes of either language, and which of them meet', () => {
    const signs = readSigns(['мне', 'болит']);
    expect([...signs]).toEqual(expect.arrayContaining(['t:pain', 't:self', 'm:pain self', 'p:мне бол']));
    expect([...readSigns(['маган', 'ауир'])]).toEqual(expect.arrayContaining(['m:pain self']));
  });
});

describe('weighing', () => {
  const weigh = createWeigh(readSigns, { bias: -2, weights: { 'm:pain self': 3, 't:study': -9 } });

  test('adds up what the signs weigh; the heaviest reading counts', () => {
    expect(weigh(['мне болит'])).toBe(1);
    expect(weigh(['дом', 'мне болит', 'дом'])).toBe(1);
  });

  test('finds a cry anywhere in a long text', () => {
    const talk = Array.from({ length: 100 }, () => 'колледж').join(' ');
    expect(weigh([`${talk} мне болит ${talk}`])).toBe(1);
    expect(weigh([talk])).toBe(-2);
  });

  test('no word is left out of the windows', () => {
    for (const length of [0, 1, 12, 13, 18, 19, 100]) {
      const words = Array.from({ length }, (_, at) => String(at));
      expect(new Set(windows(words).flat()).size).toBe(length);
    }
  });
});

describe('learning', () => {
  const example = (text: string, isCare: boolean) => ({
    rows: [new Set(text.split(' '))],
    isCare,
    times: 1,
  });
  const examples = Array.from({ length: 40 }, (_, at) => [
    example(`беда дом ${at}`, true),
    example(`учёба дом ${at + 100}`, false),
  ]).flat();

  test('finds what tells cries from other texts, and nothing in what both share', () => {
    const { weights } = fitSigns(examples);
    expect(weights.беда).toBeGreaterThan(0.5);
    expect(weights.учёба).toBeLessThan(-0.5);
    expect(Math.abs(weights.дом ?? 0)).toBeLessThan(0.3);
    expect(weights['7']).toBeUndefined();
  });

  test('the same texts give the same weights', () => {
    expect(fitSigns(examples)).toEqual(fitSigns([...examples]));
  });

  test('versions of one text stay in one group, also by way of a third', () => {
    const pieces = (letters: string) => new Set(letters);
    const [first, second, third, other] = groupsOf(['abcd', 'bcde', 'cdef', 'xyz'].map(pieces));
    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(other).not.toBe(first);
  });
});
