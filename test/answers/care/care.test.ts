import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadQuestions } from '../../../src/answers/base/questions.ts';
import { careText, loadCare } from '../../../src/answers/care/care.ts';

const care = loadCare('data');
const phrasesSchema = z.looseObject({ kk: z.array(z.string()), ru: z.array(z.string()) });
function phrases(name: string): readonly string[] {
  const json: unknown = JSON.parse(readFileSync(`test/evaluation/${name}.json`, 'utf8'));
  const { kk, ru } = phrasesSchema.parse(json);
  return [...kk, ...ru];
}

test('every labelled cry for help is noticed', () => {
  const labelled = phrases('care');
  expect(labelled.length).toBeGreaterThanOrEqual(150);
  expect(labelled.filter((text) => !care.isCare(text))).toEqual([]);
});

test('career talk that sounds like trouble is left alone', () => {
  const traps = phrases('care-traps');
  expect(traps.length).toBeGreaterThanOrEqual(300);
  const alarms = traps.filter((text) => care.isCare(text));
  expect(alarms.length / traps.length, alarms.join('; ')).toBeLessThanOrEqual(0.01);
});

test('no wording of the question base is taken for a cry for help', () => {
  const wordings = loadQuestions('data')
    .filter(({ topic }) => topic !== 'safety')
    .flatMap(({ variants }) => [...variants.kk, ...variants.ru]);
  const alarms = wordings.filter((text) => care.isCare(text));
  expect(alarms.length / wordings.length, alarms.join('; ')).toBeLessThanOrEqual(0.001);
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

test.each(['kk', 'ru'] as const)('the reply in %s holds every number and fits a message', (language) => {
  const text = careText(care, language);
  for (const { number } of care.helplines) expect(text).toContain(number);
  expect(text.length).toBeLessThan(1024);
});

test('a number without a source is marked for checking', () => {
  for (const { source, note } of care.helplines) expect(source !== null || note !== null).toBe(true);
});
