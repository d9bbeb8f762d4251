import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupAlike } from '../../src/answers/group-alike.ts';

const grouped = (...texts: readonly string[]) =>
  groupAlike(texts.map((text) => ({ text }))).map((group) => group.map(({ text }) => text));

test('questions with the same stems stand together, the most frequent first', () => {
  expect(
    grouped(
      'есть ли военная кафедра',
      'колледжде бассейн бар ма',
      'бассейн колледжде бар ма екен',
      'можно ли с собакой в общежитие',
      'колледждерде бассейн бар ма',
      'военные кафедры есть ли',
    ),
  ).toEqual([
    ['колледжде бассейн бар ма', 'бассейн колледжде бар ма екен', 'колледждерде бассейн бар ма'],
    ['есть ли военная кафедра', 'военные кафедры есть ли'],
    ['можно ли с собакой в общежитие'],
  ]);
});

test('every text stands in one group once, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 30 }), (texts) => {
      expect(
        grouped(...texts)
          .flat()
          .toSorted(),
      ).toEqual(texts.toSorted());
    }),
  );
});
