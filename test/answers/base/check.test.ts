import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkQuestions } from '../../../src/answers/base/check.ts';
import { loadQuestions } from '../../../src/answers/base/questions.ts';

const FILE = 'questions/safety.json';

/** The data folder with one question file, after `spoil` went over its text. */
function dataWith(spoil: (json: string) => string): string {
  const dir = mkdtempSync(join(tmpdir(), 'kasipjol-questions-'));
  mkdirSync(join(dir, 'questions'));
  for (const name of ['sources.json', 'statistics.json']) cpSync(join('data', name), join(dir, name));
  writeFileSync(join(dir, FILE), spoil(readFileSync(join('data', FILE), 'utf8')));
  return dir;
}

test('the question base has no fault', () => {
  expect(checkQuestions('data')).toEqual([]);
});

test('every question of the base is loaded with its topic', () => {
  const questions = loadQuestions('data');
  expect(questions).toHaveLength(108);
  expect(questions.find(({ id }) => id === 'sf-bribe')?.topic).toBe('safety');
});

test('a broken record is named by file, record and field', () => {
  const dir = dataWith((json) => json.replace('"shelfLife": "', '"shelfLife": "x-'));
  expect(checkQuestions(dir)).toContainEqual(
    expect.objectContaining({ file: FILE, record: 'sf-bribe', field: 'shelfLife' }),
  );
  expect(() => loadQuestions(dir)).toThrow('sf-bribe: shelfLife');
});

test('an unknown source, an unknown statistic and a lone brace are found at once', () => {
  const dir = dataWith((json) =>
    json
      .replace(/"sources": \[\s*"/, '"sources": ["no-such-source", "')
      .replace(/("answer": \{\s*"kk": ")/, '$1{stat:no-such-figure} {ә '),
  );
  const messages = checkQuestions(dir).map(({ message }) => message);
  expect(messages).toContain('no source «no-such-source»');
  expect(messages).toContain('no statistic «no-such-figure»');
  expect(messages).toContain('a brace without its {informal|formal}');
});

test('a figure that only one language states is a fault', () => {
  const dir = dataWith((json) => json.replace('телефон доверия', '160 — телефон доверия'));
  expect(checkQuestions(dir)).toEqual([
    expect.objectContaining({ record: 'sf-bully', field: 'answer', message: expect.stringContaining('160') }),
  ]);
});

/** How an answer sends to people who know, or to an official page. */
const ASK = {
  kk: /сұра|біл(?!ім)|нақтыла|тексер|айт(?!ылған)|хабарлас|\{қара|сөйлес|шақыр/,
  ru: /спроси|попроси|узна|уточн|провер|скаж|задай|посмотри|расска|поговор|свяж|звать/i,
};

test('what is not verified is left to people who know, and states no figure of its own', () => {
  for (const { id, answer, unverified } of loadQuestions('data')) {
    if (unverified.length === 0) continue;
    for (const language of ['kk', 'ru'] as const) expect(answer[language], id).toMatch(ASK[language]);
    const isWhole = unverified.some((part) => part.includes('whole answer'));
    // Classes and the year of the one thing that is known.
    const figures = isWhole
      ? answer.ru.match(/\d+/g)?.filter((figure) => !/^(9|11|20\d\d)$/.test(figure))
      : [];
    expect(figures ?? [], id).toEqual([]);
  }
});

test('a file that is no JSON is one fault', () => {
  const faults = checkQuestions(dataWith(() => '{'));
  expect(faults).toHaveLength(1);
  expect(faults[0]?.file).toBe(FILE);
});
