import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { readings } from '../../src/language/readings.ts';

test.each([
  ['kolledzhge kalai tusemin', 'колледжге калай тусемин'],
  ['obshaga barma', 'обшага барма'],
  ['stipendiya', 'стипендия'],
  ['jataqhana', 'жатакхана'],
  ['mamandyq', 'мамандык'],
])('Latin letters: %s', (typed, meant) => {
  expect(readings(typed)).toContain(meant);
});

test.each([
  ['ghbdtn', 'привет'],
  ['j,ofuf', 'общага'],
  ['rjkktl;', 'колледж'],
])('the keyboard stood on English: %s', (typed, meant) => {
  expect(readings(typed)).toContain(meant);
});

test('the Kazakh letters on the number row are read too', () => {
  expect(readings(',3k3v')).toContain(fold('білім'));
});

test('a Cyrillic text has one reading', () => {
  expect(readings('Қай колледж?')).toEqual(['кай колледж']);
});
