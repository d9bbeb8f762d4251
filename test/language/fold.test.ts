import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, words } from '../../src/language/fold.ts';

test('folding twice is folding once, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 1000 },
  );
});

test('folding twice is folding once for mixed scripts and held-down keys', () => {
  const letters = fc.constantFrom(...'aAcCiIhHxyуУкКіІқҚёЁйЙңaaaббб100 -.,🙂İß'.split(''));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (typed) => {
      const once = fold(typed.join(''));
      expect(fold(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Шәкіртақы ҚАНША?', 'шакиртакы канша'],
  ['приветттт!!!', 'привет'],
  ['ещё 1000 тг', 'еще 1000 тг'],
  ['бiлiм', 'билим'],
  ['cтипендия', 'стипендия'],
  ['  🙂 ', ''],
])('%s is compared as «%s»', (typed, folded) => {
  expect(fold(typed)).toBe(folded);
});

test('a text without letters has no words', () => {
  expect(words('?! 🙂')).toEqual([]);
  expect(words('Қай колледж?')).toEqual(['кай', 'колледж']);
});

test('letters and marks put together by hand fold like composed ones', () => {
  const letter = fc
    .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x400, max: 0x4ff }))
    .map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), (text) => {
      const apart = `${text} й`.normalize('NFD');
      expect(fold(apart)).toBe(fold(`${text} й`));
    }),
    { numRuns: 1000 },
  );
});
