import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/commands/data/write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'kasipjol-writing-'));

beforeEach(() => {
  writeFileSync(join(folder, 'a.json'), 'old a');
  writeFileSync(join(folder, 'b.json'), 'old b');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contents = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
const OLD = [
  ['a.json', 'old a'],
  ['b.json', 'old b'],
];

describe('writing data files', () => {
  it('writes all of them and leaves nothing beside', () => {
    writeFiles(
      folder,
      new Map([
        ['a.json', 'new a'],
        ['b.json', 'new b'],
      ]),
    );
    expect(contents()).toEqual([
      ['a.json', 'new a'],
      ['b.json', 'new b'],
    ]);
  });

  it('writes none when one cannot be prepared', () => {
    const files = new Map([
      ['a.json', 'new a'],
      ['no such folder/b.json', 'new b'],
    ]);
    expect(() => writeFiles(folder, files)).toThrow('ENOENT');
    expect(contents()).toEqual(OLD);
  });

  it('brings back what was renamed already when a later one fails, and takes new files away', () => {
    // Both names are one file, so that its new text is gone when the second is to be renamed.
    const files = new Map([
      ['c.json', 'new c'],
      ['a.json', 'new a'],
      ['./a.json', 'new a'],
      ['b.json', 'new b'],
    ]);
    expect(() => writeFiles(folder, files)).toThrow('ENOENT');
    expect(contents()).toEqual(OLD);
  });
});
