import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '../../catalogue/fault.ts';
import { checkDataFiles } from '../../check-data.ts';
import type { NewFiles } from './data-files.ts';
import { checkProfileRows } from './profile-rows.ts';

/** What `data check` would say if these files were written; tried on a copy. */
export function faultsWith(dataDir: string, files: NewFiles): readonly Fault[] {
  const copy = mkdtempSync(join(tmpdir(), 'kasipjol-import-'));
  try {
    cpSync(dataDir, copy, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(copy, file), text);
    return [...checkDataFiles(copy), ...checkProfileRows(copy)];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Prepared {
  readonly path: string;
  readonly fresh: string;
  /** Undefined: there was no such file. */
  readonly before: Buffer | undefined;
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

function restore(written: readonly Prepared[]): void {
  for (const { path, before } of written) {
    if (before === undefined) rmSync(path, { force: true });
    else writeFileSync(path, before);
  }
}

/**
 * Writes all files or none: first beside the old ones, then renamed; if that fails half-way, the old ones come back.
 * @throws what the file system said.
 */
export function writeFiles(dataDir: string, files: NewFiles): void {
  const prepared: Prepared[] = [];
  const written: Prepared[] = [];
  try {
    for (const [file, text] of files) {
      const path = join(dataDir, file);
      const fresh = `${path}.${process.pid}.new`;
      prepared.push({ path, fresh, before: exists(path) ? readFileSync(path) : undefined });
      writeFileSync(fresh, text, { flush: true });
    }
    for (const each of prepared) {
      renameSync(each.fresh, each.path);
      written.push(each);
    }
  } catch (error) {
    restore(written);
    throw error;
  } finally {
    for (const { fresh } of prepared) rmSync(fresh, { force: true });
  }
}
