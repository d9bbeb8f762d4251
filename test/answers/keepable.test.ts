import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCare } from '../../src/answers/care/care.ts';
import { keepableQuestion } from '../../src/answers/keepable.ts';
import { holdsPersonalData } from '../../src/answers/personal-data.ts';

const care = loadCare('data');

describe('a question that may be kept', () => {
  test('is kept as it was typed, in one line', () => {
    expect(keepableQuestion('  есть ли\n бассейн  в колледже ', care)).toBe('есть ли бассейн в колледже');
    expect(keepableQuestion('колледжде бассейн бар ма', care)).toBe('колледжде бассейн бар ма');
  });

  test.each([
    'меня зовут Дамир, есть ли бассейн',
    'менің атым Айгүл, бассейн бар ма',
    'бассейн есть? 8 701 123 45 67',
    'я не хочу жить',
    'өмір сүргім келмейді',
    'мне сегодня очень грустно и одиноко',
    '/answers',
    '   ',
  ])('is not «%s»', (text) => {
    expect(keepableQuestion(text, care)).toBeUndefined();
  });

  test('is looked at as a whole before it is cut', () => {
    const long = 'сколько мест '.repeat(30);
    expect(keepableQuestion(long, care)).toHaveLength(200);
    expect(keepableQuestion(`${long} меня зовут Дамир`, care)).toBeUndefined();
    expect(keepableQuestion('😀'.repeat(300), care)).toBe('😀'.repeat(200));
  });

  test('holds nothing personal and is short, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const kept = keepableQuestion(text, care) ?? '';
        expect([...kept].length).toBeLessThanOrEqual(200);
        expect(/[\n\r\t]/.test(kept)).toBe(false);
        expect(kept !== '' && holdsPersonalData(text.replace(/\s+/gu, ' ').trim())).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

test('half a character is left out', () => {
  expect(keepableQuestion('сколько\udc89 стоит \ud83d', care)).toBe('сколько стоит');
});
