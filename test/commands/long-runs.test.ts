import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['bench', '--rounds'],
  ['chaos', '--times'],
  ['fuzz', '--updates'],
])('%s says in a line what it cannot read', { timeout: 60_000 }, (name, option) => {
  const { status, stdout, stderr } = run(name, option, 'many');
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(`^${name}: ${option} many: .*\n$`)]);
});

test.each([
  ['bench', '--full'],
  ['chaos', 'leaderKilled'],
  ['fuzz', '--seed'],
])('%s tells what it takes, and takes nothing else', { timeout: 60_000 }, (name, word) => {
  const { status, stdout } = run(name, '--help');
  expect([status, stdout]).toEqual([0, expect.stringContaining(word)]);
  const wrong = run(name, 'everything');
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toMatch(new RegExp(`^${name}: everything: .*--help.*\\n$`));
});

function run(name: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', `test/${name}/run.ts`, ...args], {
    encoding: 'utf8',
  });
}
