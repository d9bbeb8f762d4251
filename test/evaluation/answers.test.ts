import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadAnswerer } from '../../src/answers/load.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { grade, labelledFileSchema } from '../../src/commands/evaluate/grade-answer.ts';

test('the own questions are answered as well as the README says, but for a few', () => {
  const json: unknown = JSON.parse(readFileSync('test/evaluation/questions.json', 'utf8'));
  const { items } = labelledFileSchema.parse(json);
  const answer = loadAnswerer('data', loadCatalogue('data'));
  const grades = items.map((item) => grade(item, answer(item.text, { language: 'ru' })));
  const share = (...wanted: readonly string[]) =>
    grades.filter((each) => wanted.includes(each)).length / grades.length;
  expect(items.length).toBeGreaterThanOrEqual(100);
  expect(share('right')).toBeGreaterThanOrEqual(0.84);
  expect(share('right', 'offered')).toBeGreaterThanOrEqual(0.95);
});
