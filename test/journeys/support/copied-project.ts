import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A folder of its own for the built bot, whose data may be changed. */
export function copyProject() {
  const root = mkdtempSync(join(tmpdir(), 'kasipjol-copy-'));
  for (const part of ['dist', 'data', 'locales', 'package.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    pathOf: (file: string) => join(root, 'data', file),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
