import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBuilt } from './run-built.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-labelled-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: string): string {
  const file = join(folder, 'labelled.json');
  writeFileSync(file, content);
  return file;
}

test('cries and traps are counted by language, and by kind where it is told', () => {
  const set = { note: 'x', cries: { kk: ['өлгім келеді'], ru: ['дома меня бьют', 'где учат на повара'] } };
  const counted = runBuilt('evaluate', ['care', fileWith(JSON.stringify(set)), '--misses']);
  expect(counted.lines.slice(0, 3)).toEqual([
    'cries noticed: 2 of 3 (0.667)',
    '  kk: 1 of 1 (1.000)',
    '  ru: 1 of 2 (0.500)',
  ]);
  expect(counted.stderr.trim()).toBe('где учат на повара');

  const list = [
    { text: 'умираю со смеху', language: 'ru', isCare: false, kind: 'joke' },
    { text: 'хочу умереть', language: 'ru', isCare: true, kind: 'despair' },
  ];
  const byKind = runBuilt('evaluate', ['care', fileWith(JSON.stringify(list))]);
  expect(byKind.lines.slice(0, 6)).toEqual([
    'cries noticed: 1 of 1 (1.000)',
    '  ru: 1 of 1 (1.000)',
    '  despair: 1 of 1 (1.000)',
    'false alarms: 0 of 1 (0.000)',
    '  ru: 0 of 1 (0.000)',
    '  joke: 0 of 1 (0.000)',
  ]);
});

test('the labelled sets of the project are read: every cry is noticed', () => {
  expect(runBuilt('evaluate', ['care', 'test/evaluation/care.json']).lines[0]).toBe(
    'cries noticed: 433 of 433 (1.000)',
  );
});

test.each([
  ['care', '{"kk": ["өлгім келеді"]}', '"cries"'],
  ['care', '[]', '"isCare"'],
  ['care', 'өлгім келеді', 'not JSON'],
  ['answers', '{"items": [{"id": "q1", "text": "сәлем", "lang": "kk"}]}', 'items.0.expected'],
  ['answers', '{"items": []}', 'items'],
  ['search', '{"queries": []}', 'labelled queries'],
])('evaluate %s refuses %s in one line', (part, content, reason) => {
  const { status, stderr } = runBuilt('evaluate', [part, fileWith(content)]);
  expect([status, stderr.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toContain(reason);
});

test('a file that is not there is told in one line', () => {
  const { status, stderr } = runBuilt('evaluate', ['care', join(folder, 'none.json')]);
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^evaluate: .*none\.json: cannot be read; .*\n$/),
  ]);
});
