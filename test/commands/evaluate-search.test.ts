import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readRecords } from '../../src/catalogue/records.ts';
import { checkReferences } from '../../src/catalogue/references.ts';
import { collegeSchema } from '../../src/catalogue/schema/college.ts';
import { CommandError } from '../../src/commands/command-error.ts';
import { generatedRecords } from '../../src/commands/evaluate/generated-catalogue.ts';
import { seededRandom } from '../../src/commands/evaluate/orientation/seeded-random.ts';
import { type LabelledQuery, readLabelledQueries } from '../../src/commands/evaluate/search-labels.ts';
import {
  amongThree,
  type Found,
  figuresOf,
  firstRight,
  halfReport,
} from '../../src/commands/evaluate/search-report.ts';
import { runBuilt } from './run-built.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = join(ROOT, 'data');
const LABELLED = join(ROOT, 'test', 'evaluation', 'search.json');
const catalogue = loadCatalogue(DATA);
const { records } = readRecords(DATA);
const folder = mkdtempSync(join(tmpdir(), 'evaluate-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

const label = (changes: Partial<LabelledQuery> = {}): LabelledQuery => ({
  id: 'q1',
  query: 'сварщик',
  lang: 'ru',
  noise: ['none'],
  kind: 'profession',
  expect: ['welder'],
  tie: false,
  region: null,
  aside: false,
  ...changes,
});
const nonsense = label({ id: 'n1', kind: 'none', query: 'ыва', expect: [] });
const found = (
  ids: readonly string[],
  changes?: Partial<LabelledQuery>,
  places: readonly string[] = [],
): Found => ({
  label: label(changes),
  ids,
  places,
});

let written = 0;

function fileWith(queries: readonly object[], count = queries.length): string {
  written += 1;
  const file = join(folder, `${written}.json`);
  writeFileSync(file, JSON.stringify({ format: 1, about: '', count, queries }));
  return file;
}

test('the labelled set is large enough, names only what is there, and its halves are alike', () => {
  const labels = readLabelledQueries(LABELLED, catalogue);
  const aside = labels.filter((each) => each.aside);
  expect(labels.length).toBeGreaterThanOrEqual(320);
  expect(labels.filter(({ kind }) => kind === 'none').length).toBeGreaterThanOrEqual(30);
  expect(labels.filter(({ tie }) => tie).length).toBeGreaterThanOrEqual(15);
  expect(Math.abs(labels.length - 2 * aside.length)).toBeLessThanOrEqual(1);
  for (const kind of ['profession', 'specialty', 'college', 'employer', 'region', 'none']) {
    const all = labels.filter((each) => each.kind === kind).length;
    expect(Math.abs(all - 2 * aside.filter((each) => each.kind === kind).length)).toBeLessThanOrEqual(3);
  }
  for (const { region, expectRegion } of labels) {
    for (const id of [region, expectRegion]) expect(id == null || catalogue.regions.has(id)).toBe(true);
  }
});

test.each([
  ['a record that is not there', [label({ expect: ['no-such-record'] })], 1],
  ['a wrong count', [label()], 2],
  ['an id twice', [label(), label()], 2],
  ['nonsense that expects something', [label({ kind: 'none' })], 1],
  ['a profession that expects nothing', [label({ expect: [] })], 1],
])('%s in the labelled file is told', (_, queries, count) => {
  expect(() => readLabelledQueries(fileWith(queries, count), catalogue)).toThrow(CommandError);
});

test('only the first hit counts as first; for nonsense only an empty answer is right', () => {
  expect(firstRight(found(['welder', 'cook']))).toBe(true);
  expect(firstRight(found(['cook', 'welder']))).toBe(false);
  expect(firstRight(found([]))).toBe(false);
  expect(firstRight({ label: nonsense, ids: [], places: [] })).toBe(true);
  expect(firstRight({ label: nonsense, ids: ['cook'], places: [] })).toBe(false);
});

test('among three: one right is enough, but equal ones must all be there', () => {
  expect(amongThree(found(['a', 'b', 'welder']))).toBe(true);
  expect(amongThree(found(['a', 'b', 'c', 'welder']))).toBe(false);
  const tie = { tie: true, expect: ['a', 'b'] };
  expect(amongThree(found(['a', 'x', 'b'], tie))).toBe(true);
  expect(amongThree(found(['a', 'x', 'y', 'b'], tie))).toBe(false);
  const many = { tie: true, expect: ['a', 'b', 'c', 'd'] };
  expect(amongThree(found(['d', 'b', 'a'], many))).toBe(true);
  expect(amongThree(found(['d', 'x', 'a', 'b'], many))).toBe(false);
});

test('shares: nonsense and places are counted apart, a group without them has none', () => {
  const group = [
    found(['welder']),
    found(['cook', 'welder'], { expectRegion: 'abai' }, ['abai']),
    found(['cook'], { expectRegion: 'abai' }, ['almaty']),
    { label: nonsense, ids: [], places: [] },
    { label: nonsense, ids: ['cook'], places: [] },
  ];
  expect(figuresOf(group)).toEqual({
    count: 3,
    firstRight: 0.333,
    amongThree: 0.667,
    placeFound: 0.5,
    nonsense: 2,
    nonsenseEmpty: 0.5,
  });
  expect(figuresOf([found(['welder'])])).toMatchObject({ placeFound: null, nonsenseEmpty: null });
});

test('a query counts under each of its noises, and only ties under ties', () => {
  const report = halfReport([
    found(['welder'], { noise: ['typo', 'place'] }),
    found([], { noise: ['typo'], lang: 'kk', tie: true }),
  ]);
  expect(report.byNoise.typo).toMatchObject({ count: 2, firstRight: 0.5 });
  expect(report.byNoise.place).toMatchObject({ count: 1, firstRight: 1 });
  expect(report.byLanguage.kk).toMatchObject({ count: 1, firstRight: 0 });
  expect(report.ties.count).toBe(1);
});

test('the generated catalogue has the size asked for, is sound, and is the same for the same seed', () => {
  const generated = generatedRecords(records, seededRandom(1));
  const colleges = [...buildCatalogue(generated).colleges.values()];
  expect(colleges).toHaveLength(800);
  expect(colleges.reduce((sum, { programmes }) => sum + programmes.length, 0)).toBe(10_000);
  expect(checkReferences({ records: generated, malformed: new Set() })).toEqual([]);
  for (const college of colleges) expect(collegeSchema.safeParse(college).success).toBe(true);
  for (const { programmes, id } of colleges.filter((each) => each.id.startsWith('generated-'))) {
    expect(new Set(programmes.map(({ specialtyId }) => specialtyId)).size, id).toBe(programmes.length);
  }
  expect(generatedRecords(records, seededRandom(1))).toEqual(generated);
  expect(generatedRecords(records, seededRandom(2))).not.toEqual(generated);
});

test('a size below the real records is refused', () => {
  expect(() => generatedRecords(records, seededRandom(1), { colleges: 3, programmes: 10 })).toThrow(
    RangeError,
  );
});

const run = (...args: readonly string[]) => runBuilt('evaluate', ['search', ...args]);

test('--misses tells of the open half only, and the figures hold both halves', {
  timeout: 30_000,
}, () => {
  const wrong = { query: 'сварщик', expect: ['cook'] };
  const file = fileWith([label({ ...wrong, id: 'seen' }), label({ ...wrong, id: 'hidden', aside: true })]);
  const { status, stdout, stderr } = run(file, '--json', '--misses');
  expect(status).toBe(0);
  expect(stderr).toContain('seen');
  expect(stderr + stdout).not.toContain('hidden');
  const half = z.object({ all: z.object({ count: z.literal(1), firstRight: z.literal(0) }) });
  const times = z.object({ medianMs: z.number().nonnegative(), p99Ms: z.number().nonnegative() });
  const figures = z.object({ open: half, aside: half, times, generated: times });
  expect(figures.safeParse(JSON.parse(stdout)).error).toBeUndefined();
});

test('a mistake is one line and exit code 1', { timeout: 30_000 }, () => {
  const missing = join(folder, 'none.json');
  const { status, stderr } = run(missing);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(missing);
  const malformed = run(fileWith([{ id: 'q1' }]));
  expect(malformed.status).toBe(1);
  expect(malformed.stderr.trim().split('\n')).toHaveLength(1);
});
