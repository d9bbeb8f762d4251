import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadQuestions } from '../../../src/answers/base/questions.ts';
import { careText, loadCare } from '../../../src/answers/care/care.ts';
import { labelledSetSchema } from '../../../src/answers/care/training/labelled.ts';
import { LANGUAGES } from '../../../src/language/language.ts';

const care = loadCare('data');
/** Every so many wordings of the base are looked at: all take long. */
const SAMPLED = 3;
const hardDaySchema = z.looseObject({
  pupil: z.array(z.string()),
  adult: z.array(z.string()),
  other: z.array(z.string()),
});
const hardDays = () =>
  hardDaySchema.parse(JSON.parse(readFileSync('test/evaluation/care-hard-days.json', 'utf8')));
function labelled(name: string): { readonly cries: readonly string[]; readonly traps: readonly string[] } {
  const json: unknown = JSON.parse(readFileSync(`test/evaluation/${name}.json`, 'utf8'));
  const { cries, traps } = labelledSetSchema.parse(json);
  return {
    cries: [...(cries?.kk ?? []), ...(cries?.ru ?? [])],
    traps: [...(traps?.kk ?? []), ...(traps?.ru ?? [])],
  };
}

test('every labelled cry for help is noticed', () => {
  const { cries } = labelled('care');
  expect(cries.length).toBeGreaterThanOrEqual(430);
  expect(cries.filter((text) => !care.isCare(text))).toEqual([]);
});

test('career talk that sounds like trouble is left alone', () => {
  const { traps } = labelled('care-traps');
  expect(traps.length).toBeGreaterThanOrEqual(500);
  const alarms = traps.filter((text) => care.isCare(text));
  expect(alarms.length / traps.length, alarms.join('; ')).toBeLessThanOrEqual(0.01);
});

test('no wording of the question base is taken for a cry for help', () => {
  const wordings = loadQuestions('data')
    .filter(({ topic }) => topic !== 'safety')
    .flatMap(({ variants }) => [...variants.kk, ...variants.ru])
    .filter((_, at) => at % SAMPLED === 0);
  const alarms = wordings.filter((text) => care.isCare(text));
  expect(alarms.length / wordings.length, alarms.join('; ')).toBeLessThanOrEqual(0.001);
});

test.each(['care-blind', 'care-blind-second'])('%s: cries noticed, traps left alone', (name) => {
  const { cries, traps } = labelled(name);
  expect(cries.filter((text) => !care.isCare(text))).toEqual([]);
  const alarms = traps.filter((text) => care.isCare(text));
  expect(alarms.length / traps.length, alarms.join('; ')).toBeLessThanOrEqual(0.01);
});

const trainingSchema = z.looseObject({
  cries: z.record(z.string(), z.array(z.string())),
  traps: z.array(z.string()),
});
test.each(['kk', 'ru'])('the texts written to train on are told apart, but for a few, %s', (language) => {
  const json: unknown = JSON.parse(readFileSync(`data/answers/care-training/${language}.json`, 'utf8'));
  const { cries, traps } = trainingSchema.parse(json);
  const all = Object.values(cries).flat();
  expect(all.filter((text) => care.isCare(text)).length / all.length).toBeGreaterThan(0.95);
  expect(traps.filter((text) => care.isCare(text)).length / traps.length).toBeLessThan(0.02);
});

test('trouble is noticed in the middle of career talk, and beside a harmless phrase', () => {
  expect(care.isCare('хочу стать поваром, но дома отец меня бьет, куда уехать учиться')).toBe(true);
  expect(care.isCare('умираю со смеху, а вообще я хочу умереть')).toBe(true);
});

test('any text gets an answer, quickly and without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4096 }), (text) => {
      expect(typeof care.isCare(text)).toBe('boolean');
    }),
    { numRuns: 200 },
  );
  const longest = 'хочу бьет отец меня жить не өлгім келеді емес '.repeat(90).slice(0, 4096);
  expect(care.isCare(longest)).toBe(true);
});

describe('whom care speaks to', () => {
  test.each([
    'сын говорит что не хочет жить',
    'моя дочь режет себя',
    'мой ученик пишет что хочет умереть',
    'балам өмір сүргім келмейді дейді',
    'қызым өзін кесіп жүр',
    'оқушым өзіне қол жұмсаймын дейді',
  ])('«%s» is written by an adult', (text) => expect(care.isAboutChild(text)).toBe(true));

  test.each([
    'я не хочу жить',
    'я ученик 9 класса и хочу умереть',
    'им не нужна такая дочь, хочу исчезнуть',
    'мен оқушымын, өлгім келеді',
    'мама кричит дочь у меня никакая, я не хочу жить',
  ])('«%s» is written by the child', (text) => expect(care.isAboutChild(text)).toBe(false));

  test('an adult is told what to do, formally and without a word to the child', () => {
    for (const language of LANGUAGES) {
      const text = careText(care, language, 'adult');
      for (const { number } of care.helplines) expect(text).toContain(number);
      expect(text).not.toMatch(/(?<!\p{L})(?:ты|тебе|тебя|твоя|сен|саған|сенің)(?!\p{L})/iu);
      expect(text.length).toBeLessThan(1024);
    }
  });
});

describe('the language of the reply', () => {
  test.each([
    ['я не хочу жить', 'kk', 'ru'],
    ['өмір сүргім келмейді', 'ru', 'kk'],
    ['олгим келед', 'ru', 'kk'],
    ['olgim keledi', 'en', 'kk'],
    ['суицид', 'kk', 'kk'],
    ['суицид', 'ru', 'ru'],
    ['суицид', 'en', 'en'],
    ['ok', 'kk', 'kk'],
    ['i want to die', 'en', 'en'],
    ['kill myself', 'kk', 'kk'],
  ] as const)('«%s» with the menus in %s is answered in %s', (text, chosen, expected) => {
    expect(care.languageOf(text, chosen)).toBe(expected);
  });
});

describe('a hard day', () => {
  test('of a pupil or a child is noticed, and is no alarm', () => {
    const { pupil, adult } = hardDays();
    expect(pupil.filter((text) => care.hardDay(text) !== 'child')).toEqual([]);
    expect(adult.filter((text) => care.hardDay(text) !== 'adult')).toEqual([]);
    expect([...pupil, ...adult].filter((text) => care.isCare(text))).toEqual([]);
  });

  test('is not seen in school talk', () => {
    expect(hardDays().other.filter((text) => care.hardDay(text) !== null)).toEqual([]);
  });

  test('is not seen in the wordings of the question base, but for a few in a thousand', () => {
    const wordings = loadQuestions('data')
      .filter(({ topic }) => topic !== 'safety')
      .flatMap(({ variants }) => [...variants.kk, ...variants.ru])
      .filter((_, at) => at % SAMPLED === 0);
    const seen = wordings.filter((text) => care.hardDay(text) !== null);
    expect(seen.length / wordings.length, seen.join('; ')).toBeLessThanOrEqual(0.005);
  });
});

test.each(LANGUAGES)('the reply in %s holds every number and fits a message', (language) => {
  const text = careText(care, language);
  for (const { number } of care.helplines) expect(text).toContain(number);
  expect(text.length).toBeLessThan(1024);
});

test('a number without a source is marked for checking', () => {
  for (const { source, note } of care.helplines) expect(source !== null || note !== null).toBe(true);
});
