import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEPCRUISE = join(ROOT, 'node_modules/.bin/depcruise');
const run = promisify(execFile);
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A house of its own with the project's rules and the given files. */
async function houseWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kasipjol-directions-'));
  folders.push(folder);
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    await cp(join(ROOT, name), join(folder, name));
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The names of the rules that are broken in a house. */
async function brokenRules(folder: string): Promise<readonly string[]> {
  const args = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  // The tool's exit code counts the violations.
  const { stdout } = await run(DEPCRUISE, args, { cwd: folder, maxBuffer: 1e8 }).catch((error) => error);
  const { violations } = JSON.parse(stdout).summary;
  return violations.map(({ rule }: { rule: { name: string } }) => rule.name);
}

const MAIN = `import './bot/bot.ts';\n`;

test.each([
  ['domain-knows-no-bot', { 'src/catalogue/a.ts': `import '../bot/bot.ts';\n` }],
  ['domain-uses-no-network', { 'src/answers/a.ts': `import 'grammy';\n` }],
  [
    'catalogue-and-orientation-know-no-answers',
    { 'src/catalogue/a.ts': `import '../answers/b.ts';\n`, 'src/answers/b.ts': 'export {};\n' },
  ],
  [
    'store-knows-no-telegram',
    { 'src/store/a.ts': `import type { Bot } from 'grammy';\nexport type B = Bot;\n` },
  ],
  [
    'features-are-strangers',
    { 'src/bot/features/x/a.ts': `import '../y/b.ts';\n`, 'src/bot/features/y/b.ts': 'export {};\n' },
  ],
  ['no-circles', { 'src/bot/a.ts': `import './b.ts';\n`, 'src/bot/b.ts': `import './a.ts';\n` }],
])('a planted violation of %s is found', async (rule, planted) => {
  const folder = await houseWith({ 'src/main.ts': MAIN, 'src/bot/bot.ts': 'export {};\n', ...planted });
  expect(await brokenRules(folder)).toContain(rule);
});

test('a house that keeps the rules passes', async () => {
  const folder = await houseWith({ 'src/main.ts': MAIN, 'src/bot/bot.ts': 'export {};\n' });
  expect(await brokenRules(folder)).toEqual([]);
});
