import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runBuilt } from './run-built.ts';

const FIELDS = ['query', 'lang', 'outcome', 'ids', 'titles', 'alternatives', 'confidence'];
const answerSchema = z.strictObject({
  query: z.string(),
  lang: z.enum(['kk', 'ru']),
  outcome: z.string(),
  ids: z.array(z.string()),
  titles: z.array(z.string()),
  alternatives: z.array(z.strictObject({ id: z.string(), title: z.string(), outcome: z.string() })),
  confidence: z.number().min(0).max(1),
});

const ask = (args: readonly string[], input?: string) => runBuilt('ask', args, { input });

test('one JSON object for every line of standard input, in order, and nothing else', () => {
  const lines = ['привет', '', 'өлгім келеді', 'колледжи в семее', 'ыдлоао щшпгущц'];
  const { stdout, status } = ask(['--json'], `${lines.join('\n')}\n`);
  expect(status).toBe(0);
  const objects = stdout.trimEnd().split('\n');
  expect(objects).toHaveLength(lines.length);
  const answers = objects.map((line) => answerSchema.parse(JSON.parse(line)));
  expect(answers.map(({ query }) => query)).toEqual(lines);
  expect(answers.map(({ outcome }) => outcome)).toEqual([
    'smalltalk',
    'unknown',
    'care',
    'lookup-college',
    'unknown',
  ]);
  expect(Object.keys(JSON.parse(objects[0] ?? '{}'))).toEqual(FIELDS);
});

test('a last line without an end is answered too', () => {
  const { stdout } = ask(['--json'], 'привет\nрахмет');
  expect(stdout.trimEnd().split('\n')).toHaveLength(2);
});

test('for people: the answer with its source, its date and what may have changed', () => {
  const { stdout, status } = ask(['какая стипендия в колледже']);
  expect(status).toBe(0);
  expect(stdout).toContain('Источник');
  expect(stdout).toMatch(/\(20\d\d/);
  expect(stdout).not.toMatch(/\{[^}]*\|/);
});

test('a source names its date once', () => {
  const { stdout } = ask(['Идти после 9 или после 11?']);
  const sources = stdout.split('\n').find((line) => line.startsWith('Источник')) ?? '';
  const dates = sources.match(/20\d\d(-\d\d)*/g) ?? [];
  expect(dates).toEqual([...new Set(dates)]);
  expect(dates).not.toEqual([]);
});

test('ends quietly when its reader goes away', () => {
  const command = 'node_modules/.bin/tsx src/commands/ask.ts --json | head -n 1';
  const { stdout, stderr } = spawnSync('sh', ['-c', command], {
    input: 'привет\n'.repeat(2000),
    encoding: 'utf8',
  });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toBe('');
});

test('the helplines are printed for a child in trouble', () => {
  const { stdout } = ask(['папа меня бьет']);
  for (const number of ['111', '150', '112']) expect(stdout).toContain(number);
});

test('--help explains, wrong arguments are one line and exit code 1', () => {
  expect(ask(['--help']).stdout).toContain('--json');
  for (const args of [['--lang', 'xx', 'привет'], ['--region', 'nowhere', 'привет'], ['--unknown']]) {
    const { status, stdout, stderr } = ask(args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});
