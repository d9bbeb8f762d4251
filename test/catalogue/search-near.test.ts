import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearWords } from '../../src/catalogue/search-near.ts';
import { editsBetween } from '../../src/catalogue/search-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'абвқяz'), minLength: 1, maxLength: 9 });
const vocabulary = fc.uniqueArray(word, { maxLength: 40 });

test('words with a beginning are those that a look at each would find', () => {
  fc.assert(
    fc.property(vocabulary, word, (words, beginning) => {
      const found = nearWords(words)
        .beginningWith(beginning)
        .map((at) => words[at]);
      expect(found.toSorted()).toEqual(words.filter((each) => each.startsWith(beginning)).toSorted());
    }),
  );
});

test('no word within the edits is overlooked, and none is shorter than wanted', () => {
  fc.assert(
    fc.property(vocabulary, word, fc.constantFrom(1, 2), (words, typed, most) => {
      const found = new Set(nearWords(words).maybeMisspelt(typed, 3, most));
      for (const [at, each] of words.entries()) {
        if (each.length < 3) expect(found.has(at)).toBe(false);
        else if (editsBetween(typed, each, most) <= most) expect(found.has(at)).toBe(true);
      }
    }),
  );
});
