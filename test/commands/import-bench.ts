import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import XLSX from '@e965/xlsx';
import { afterAll, beforeEach } from 'vitest';
import { runBuilt } from './run-built.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = 'Білім басқармасы / Управление образования; 01.09.2026; https://example.kz/register';
/** A college of the catalogue. */
export const AITEKE = 'ГККП «Айтекебийский многопрофильный колледж»';
export const folder = mkdtempSync(join(tmpdir(), 'kasipjol-import-test-'));
/** A copy of the data. */
export const dataDir = join(folder, 'data');

/** Each test of the file that says so has fresh data. */
export function eachOnItsOwn(): void {
  beforeEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
    cpSync(join(ROOT, 'data'), dataDir, { recursive: true });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

export type Cells = readonly (string | number | null)[];

export function workbook(name: string, rows: readonly Cells[], merged: readonly string[] = []): string {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merged.map((area) => XLSX.utils.decode_range(area));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Реестр');
  const file = join(folder, name);
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return file;
}

export const data = (...args: readonly string[]) => runBuilt('data', [...args, '--dir', dataDir]);

export const importing = (file: string, ...more: readonly string[]) =>
  data('import', 'colleges', file, '--source', SOURCE, ...more);

/** Every file of the data folder, byte for byte. */
export function contents(): ReadonlyMap<string, string> {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'latin1'),
    ]),
  );
}
