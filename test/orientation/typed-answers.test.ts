import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '../../src/language/language.ts';
import { ANSWERS } from '../../src/orientation/areas.ts';
import { loadTypedAnswers } from '../../src/orientation/typed-answers.ts';

const FILE = new URL('../../data/orientation/typed-answers.json', import.meta.url);
const read = loadTypedAnswers(FILE);
const phrases = Object.entries(
  z
    .record(z.string(), z.record(z.string(), z.array(z.string())))
    .parse(JSON.parse(readFileSync(FILE, 'utf8'))),
).flatMap(([value, languages]) =>
  Object.values(languages).flatMap((list) => list.map((phrase) => ({ phrase, meaning: meaningOf(value) }))),
);
/** What stands under a key of the file: an answer under its number, else a command. */
function meaningOf(key: string) {
  return /^\d$/.test(key) ? success(Number(key)) : { status: 'command', command: key };
}

const AS_TYPED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

const label = z.string().min(1);
const locale = z.object({
  test: z.object({ answers: z.object({ 1: label, 2: label, 3: label, 4: label, 5: label }) }),
});

function testTexts(language: string) {
  const file = new URL(`../../locales/${language}.json`, import.meta.url);
  return locale.parse(JSON.parse(readFileSync(file, 'utf8'))).test;
}

function success(value: number) {
  return { status: 'success', value };
}

test.each([1, 2, 3, 4, 5])('the digit %i is that answer', (digit) => {
  expect(read(String(digit))).toEqual(success(digit));
  expect(read(` ${digit}. `)).toEqual(success(digit));
  expect(read(`${digit}\uFE0F\u20E3`)).toEqual(success(digit));
});

describe.each(phrases)('«$phrase»', ({ phrase, meaning }) => {
  test('reads as its own answer, also in capitals and without the letters of Kazakh', () => {
    expect(read(phrase)).toEqual(meaning);
    expect(read(`  ${phrase.toUpperCase()}! `)).toEqual(meaning);
    expect(read(phrase.replace(/[әғқңөұүһі]/g, (letter) => AS_TYPED[letter] ?? letter))).toEqual(meaning);
  });

  test('is no answer any more when something is asked beside it', () => {
    expect(read(`${phrase} ма колледж`)).toEqual({ status: 'fail' });
  });
});

test.each([
  ['қатты ұнайды', 5],
  ['katty unaidy', 5],
  ['унайды', 4],
  ['unaidy', 4],
  ['нравится', 4],
  ['yhfdbncz', 4],
  ['Ни то, ни другое', 3],
  ['білмеймін', 3],
  ['bilmeimin', 3],
  ['ұнамайды', 2],
  ['Не нравится', 2],
  ['мүлдем ұнамайды', 1],
  ['like', 4],
] as const)('«%s» is %i', (text, value) => {
  expect(read(text)).toEqual(success(value));
});

describe.each(LANGUAGES)('the answer buttons in %s', (language) => {
  const { answers } = testTexts(language);

  test.each(ANSWERS)('typing the words on button %i is pressing it', (value) => {
    expect(read(answers[value])).toEqual(success(value));
  });
});

test.each([
  '',
  ' ',
  '0',
  '6',
  '55',
  '1 2',
  '-',
  'какие есть колледжи',
  'ұнай',
  'помоги',
  '4 года учиться',
  '?',
])('«%s» is no answer', (text) => {
  expect(read(text)).toEqual({ status: 'fail' });
});

test('numbers other than 1 to 5 are no answer', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), (number) => {
      fc.pre(Math.abs(number) < 1 || Math.abs(number) > 5);
      expect(read(String(number))).toEqual({ status: 'fail' });
    }),
  );
});
