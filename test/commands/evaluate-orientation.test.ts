import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { CommandError } from '../../src/commands/command-error.ts';
import { seededRandom } from '../../src/commands/evaluate/orientation/seeded-random.ts';
import { orientationReport } from '../../src/commands/evaluate/orientation.ts';
import { AREAS } from '../../src/orientation/areas.ts';
import { loadCalibration } from '../../src/orientation/calibration.ts';
import { simulatedPeople } from '../../src/orientation/simulated-people.ts';
import { runBuilt } from './run-built.ts';

const calibration = loadCalibration(new URL('../../data/orientation/calibration.json', import.meta.url));
const people = simulatedPeople(calibration, 60, seededRandom(1));
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
const file = join(folder, 'people.json');
const traceLine = z.strictObject({
  index: z.int(),
  asked: z.array(z.enum(calibration.itemIds)),
  top: z.enum(AREAS),
  p: z.number().min(0).max(1),
  scores: z.array(z.number().min(8).max(40)).length(6),
  stopped: z.enum(['sure', 'max']),
});
const report = z.object({
  people: z.string(),
  count: z.number(),
  mode: z.string(),
  adaptive: z.object({
    topRight: z.number(),
    inTopTwo: z.number(),
    listInTopTenth: z.number(),
    endedSure: z.number(),
    rightWhenSure: z.number(),
    calibrationError: z.number(),
    questions: z.object({ mean: z.number(), median: z.number(), p90: z.number() }),
  }),
  againstReference: z
    .object({
      questions: z.number(),
      topRight: z.number(),
      halves: z.array(z.number()).length(20),
    })
    .optional(),
  guards: z.array(z.object({ group: z.string() })),
  fixedForms: z.array(z.object({ name: z.string(), agreement: z.object({ topRight: z.number() }) })),
});

beforeAll(() => {
  writeFileSync(
    file,
    JSON.stringify({ items: calibration.itemIds, answers: people.map((row) => row.join('')) }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function figures(...args: readonly string[]) {
  return report.parse(JSON.parse(orientationReport([...args, '--json'])));
}

/** The command as people start it. */
const evaluate = (file: string) => runBuilt('evaluate', ['orientation', file]);

function fullScores(person: readonly number[]): readonly number[] {
  return AREAS.map((_, area) =>
    person.reduce((sum, answer, item) => sum + (calibration.areaOf[item] === area ? answer : 0), 0),
  );
}

test('the trace lets anyone recompute the printed figures', () => {
  const trace = join(folder, 'trace.jsonl');
  const { adaptive, count, mode } = figures(file, '--trace', trace);
  const lines = readFileSync(trace, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => traceLine.parse(JSON.parse(line)));
  expect({ count, mode }).toEqual({ count: 60, mode: 'stop' });
  expect(lines.map(({ index }) => index)).toEqual(people.map((_, index) => index));
  const right = lines.filter(({ index, top }) => {
    const full = fullScores(people[index] ?? []);
    return full[AREAS.indexOf(top)] === Math.max(...full);
  });
  const sure = lines.filter(({ stopped }) => stopped === 'sure');
  expect(adaptive.topRight).toBeCloseTo(right.length / 60, 9);
  expect(adaptive.endedSure).toBeCloseTo(sure.length / 60, 9);
  expect(adaptive.rightWhenSure).toBeCloseTo(
    right.filter((line) => sure.includes(line)).length / sure.length,
    9,
  );
  const lengths = lines.map(({ asked }) => asked.length);
  expect(adaptive.questions.mean).toBeCloseTo(lengths.reduce((sum, length) => sum + length, 0) / 60, 9);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(22);
  for (const { p, stopped, asked } of lines) {
    expect(new Set(asked).size).toBe(asked.length);
    expect(stopped).toBe(p >= 0.9 ? 'sure' : 'max');
  }
});

test('the standard mode asks everybody 20 questions', () => {
  const trace = join(folder, 'standard.jsonl');
  const { adaptive } = figures(file, '--mode', 'standard', '--trace', trace);
  expect(adaptive.questions).toEqual({ mean: 20, median: 20, p90: 20 });
  for (const line of readFileSync(trace, 'utf8').trimEnd().split('\n')) {
    expect(traceLine.parse(JSON.parse(line)).asked).toHaveLength(20);
  }
});

test('works without a file on simulated people, names the seed, and holds what was measured', () => {
  const {
    people: source,
    adaptive,
    count,
    fixedForms,
    guards,
  } = figures('--simulated', '--people', '100', '--seed', '5');
  expect(count).toBe(100);
  expect(source).toContain('seed 5');
  expect(adaptive.questions.mean).toBeLessThan(14.5);
  expect(adaptive.topRight).toBeGreaterThan(0.9);
  expect(adaptive.inTopTwo).toBeGreaterThan(0.97);
  expect(adaptive.calibrationError).toBeLessThan(0.08);
  expect(guards).toHaveLength(3);
  expect(fixedForms).toHaveLength(2);
  for (const { agreement } of fixedForms)
    expect(adaptive.topRight).toBeGreaterThan(agreement.topRight + 0.03);
}, 120_000);

test('every rule is set beside the reference rule on the same people', () => {
  const stop = figures(file);
  const reference = figures(file, '--mode', 'reference');
  expect(reference.againstReference).toBeUndefined();
  const { adaptive, againstReference } = stop;
  expect(againstReference?.questions).toBeCloseTo(
    adaptive.questions.mean - reference.adaptive.questions.mean,
    9,
  );
  expect(againstReference?.questions).toBeLessThan(0);
  expect(againstReference?.topRight).toBeCloseTo(adaptive.topRight - reference.adaptive.topRight, 9);
  const halves = againstReference?.halves ?? [];
  expect(halves).toEqual(halves.toSorted((left, right) => left - right));
});

test('the command prints the figures for a reader and ends well', () => {
  const { status, stdout } = evaluate(file);
  expect(status).toBe(0);
  expect(stdout).toMatch(/60 people/);
  expect(stdout).toMatch(/questions +mean \d+\.\d\d, median \d+, 90th percentile \d+/);
  expect(stdout).toMatch(/calibration error 0\.\d{3}/);
});

test('the command refuses a missing file in one clear line with exit code 1', () => {
  const { status, stdout, stderr } = evaluate(join(folder, 'nowhere.json'));
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/nowhere\.json: cannot be read/);
});

test('--help explains every option', () => {
  for (const option of ['--simulated', '--people', '--seed', '--mode', '--trace', '--json']) {
    expect(orientationReport(['--help'])).toContain(option);
  }
});

test('an item order of its own is understood', () => {
  const turned = join(folder, 'turned.json');
  const answers = people.map((row) => row.toReversed().join(''));
  writeFileSync(turned, JSON.stringify({ items: calibration.itemIds.toReversed(), answers }));
  expect(figures(turned).adaptive).toEqual(figures(file).adaptive);
});

const ids = JSON.stringify(calibration.itemIds);
test.each([
  ['no JSON', 'not json', /not JSON/],
  ['no answers', `{"items": ${ids}}`, /answers/],
  ['a digit out of range', `{"items": ${ids}, "answers": ["${'6'.repeat(48)}"]}`, /answers\.0.*1 to 5/],
  ['a short row', `{"items": ${ids}, "answers": ["${'3'.repeat(47)}"]}`, /answers\.0.*48 digits/],
  ['a missing item', '{"items": ["R1"], "answers": ["3"]}', /items.*R2/],
])('a file with %s is refused in one line that says so', (_, content, reason) => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, content);
  expectRefusal([broken], reason);
});

test.each([
  ['nobody to measure', [], /FILE or --simulated/],
  ['both kinds of people', [file, '--simulated'], /FILE or --simulated/],
  ['an unknown mode', [file, '--mode', 'long'], /--mode long/],
  ['an unknown option', [file, '--loud'], /--loud/],
  ['a seed that is no number', ['--simulated', '--seed', 'x'], /--seed x/],
  ['no people', ['--simulated', '--people', '0'], /--people 0/],
  ['a trace that cannot be written', [file, '--trace', join(folder, 'no', 'trace')], /--trace/],
])('%s is refused in one line that says so', (_, args, reason) => {
  expectRefusal(args, reason);
});

function expectRefusal(args: readonly string[], reason: RegExp) {
  const run = () => orientationReport(args);
  expect(run).toThrow(CommandError);
  expect(run).toThrow(reason);
  expect(run).not.toThrow(/\n/);
}
