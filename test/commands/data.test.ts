import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runBuilt } from './run-built.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const data = (...args: readonly string[]) => runBuilt('data', args);

let folder = '';

/** Changes a text inside one file of the copied data folder. */
function replaceIn(file: string, before: string, after: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasipjol-data-'));
  cpSync(join(ROOT, 'data'), folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run data', () => {
  it('finds the data of the repository whole and counts them', () => {
    const { status, lines } = data('check');
    expect(lines.at(-1)).toBe('all is well');
    expect(lines).toContain('regions: 20');
    expect(lines).toContain('colleges: 171');
    expect(lines).toContain('programmes: 572');
    expect(lines).toContain('professions: 259');
    expect(status).toBe(0);
  });

  it('shows by region what is known, as a table and as JSON with the same counts', () => {
    const { status, lines } = data('coverage');
    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^region +colleges +specialties +contacts +dormitory .*as of$/);
    const whole = lines.find((line) => line.startsWith('all regions '))?.split(/ {2,}/) ?? [];
    expect(lines.indexOf('Абай')).toBeGreaterThan(20);
    const json: unknown = JSON.parse(data('coverage', '--json').lines.join('\n'));
    const known = z.looseObject({ colleges: z.number(), known: z.record(z.string(), z.number()) });
    const parsed = z.object({ regions: z.array(known), whole: known }).parse(json);
    expect(parsed.regions).toHaveLength(20);
    expect(whole.slice(1, 9).map(Number)).toEqual([
      parsed.whole.colleges,
      ...Object.values(parsed.whole.known),
    ]);
  });

  it('tells what it can do', () => {
    const { status, lines } = data('--help');
    expect(status).toBe(0);
    expect(lines[0]).toContain('check');
  });

  it.each([[], ['bogus'], ['check', 'more'], ['check', '--wrong'], ['coverage', 'more']])(
    'refuses %j with one line',
    (...args) => {
      const { status, stderr } = data(...args);
      expect(status).toBe(1);
      expect(
        stderr
          .trim()
          .split('\n')
          .filter((line) => line.startsWith('data: ')),
      ).toHaveLength(1);
    },
  );

  it('reports all faults at once, each by file, record and field', () => {
    replaceIn('colleges/abai.json', '"regionId": "abai"', '"regionId": "abay"');
    replaceIn('colleges/aktobe.json', '"ownership": "state"', '"ownership": "maybe"');
    replaceIn('employers.json', '"id": "vosca"', '"id": "kazzinc"');
    replaceIn('sources.json', '"date": "2025-12-19"', '"date": "19.12.2025"');
    replaceIn('wish-rules.json', '"inostrannyy-yazyk"', '"inostranets"');
    const { status, lines } = data('check', '--dir', folder);
    expect(status).toBe(1);
    expect(lines).toContain('wish-rules.json: ownDates.1.specialtyIds: no specialty «inostranets»');
    expect(lines.some((line) => line.startsWith('colleges/abai.json: abai-geodez: regionId: '))).toBe(true);
    expect(
      lines.some((line) => line.startsWith('colleges/aktobe.json: aktobe-aiteke-mk1974: ownership: ')),
    ).toBe(true);
    expect(lines).toContain('employers.json: kazzinc: id: this id is used twice');
    expect(lines.some((line) => line.startsWith('sources.json: seed1: date: '))).toBe(true);
    // Mentions of a record that is itself broken are not reported as a second fault.
    expect(lines.filter((line) => line.includes('no source «seed1»'))).toEqual([]);
    expect(lines).toHaveLength(5);
  });

  it('looks into every file: all faults at once, by file, record and field', () => {
    const other = mkdtempSync(join(tmpdir(), 'kasipjol-data-'));
    cpSync(join(ROOT, 'data'), other, { recursive: true });
    const change = (file: string, from: string | RegExp, to: string) => {
      const before = readFileSync(join(other, file), 'utf8');
      const after = before.replace(from, to);
      expect(after, file).not.toBe(before);
      writeFileSync(join(other, file), after);
    };
    change('care.json', '"number": "111"', '"number": "eleven"');
    change('answers/intents.json', /"outcome": "[^"]+"/, '"outcome": "dance"');
    change('answers/synonyms.json', /\[[^\]]*\]/, '"one"');
    change('answers/frames.json', '"plain"', '"plane"');
    change('orientation/calibration.json', '"mu"', '"nu"');
    change('orientation/items.json', '"kk"', '"kz"');
    change('orientation/typed-answers.json', '"kk"', '"kz"');
    change('orientation/isco08.csv', /4\.86,/, '48.6,');
    change('orientation/occupations.csv', '11-1011.00,', '11-1011,');
    change('typed-steps.json', '"pupil"', '"student"');
    change('about.json', /\d{4}-/, '26-');
    change('calendar.json', '"azh-atyrau"', '"no-such-paper"');
    change('wish-rules.json', '"ult2021"', '"no-such-paper"');
    rmSync(join(other, 'care-patterns.json'));
    rmSync(join(other, 'questions'), { recursive: true });
    const { status, lines } = data('check', '--dir', other);
    rmSync(other, { recursive: true });
    expect(status).toBe(1);
    for (const start of [
      'care.json: record ',
      'care-patterns.json: the file is missing',
      'answers/intents.json: ',
      'answers/synonyms.json: ',
      'answers/frames.json: plain: ',
      'calendar.json: opening: sources: no source «no-such-paper»',
      'wish-rules.json: limits.sources: no source «no-such-paper»',
      'orientation/calibration.json: mu: ',
      'orientation/items.json: R1: text.kk: ',
      'orientation/typed-answers.json: 1.kk: ',
      'orientation/isco08.csv: 0211: R: ',
      'orientation/occupations.csv: line 2: ',
      'typed-steps.json: role.pupil: ',
      'about.json: collectedOn: ',
      'questions: the folder is missing',
    ]) {
      expect(lines.filter((line) => line.startsWith(start)).length, start).toBe(1);
    }
  });

  it('names every activity without a text and the care pattern that cannot be read', () => {
    const other = mkdtempSync(join(tmpdir(), 'kasipjol-data-'));
    cpSync(join(ROOT, 'data'), other, { recursive: true });
    const items = join(other, 'orientation/items.json');
    writeFileSync(items, JSON.stringify({ credit: 'x', items: [] }));
    const patterns = join(other, 'care-patterns.json');
    const read = z.looseObject({ harmless: z.array(z.string()) });
    const { harmless, ...rest } = read.parse(JSON.parse(readFileSync(patterns, 'utf8')));
    writeFileSync(patterns, JSON.stringify({ ...rest, harmless: [...harmless, '@nowhere'] }));
    const { lines } = data('check', '--dir', other);
    rmSync(other, { recursive: true });
    expect(lines.filter((line) => line.startsWith('orientation/items.json: item '))).toHaveLength(48);
    expect(
      lines.filter((line) => line.startsWith('care-patterns.json: unknown set «@nowhere»')),
    ).toHaveLength(1);
    expect(lines).toHaveLength(49);
  });

  it('a folder that is not there is one line', () => {
    const { status, stderr } = data('check', '--dir', '/nonexistent');
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('data: --dir: no folder /nonexistent');
  });

  it('ends quietly when its reader goes away', () => {
    const { stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" --import tsx src/commands/data.ts check | :`],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
  });

  it('names a file that is missing or no JSON', () => {
    rmSync(join(folder, 'regions.json'));
    writeFileSync(join(folder, 'specialties.json'), '[');
    const { status, lines } = data('check', '--dir', folder);
    expect(status).toBe(1);
    expect(lines).toContain('regions.json: the file is missing');
    expect(lines.some((line) => line.startsWith('specialties.json: not readable as JSON'))).toBe(true);
  });
});
