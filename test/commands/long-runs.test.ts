import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['bench', '--rounds'],
  ['chaos', '--times'],
  ['fuzz', '--updates'],
])('%s says in a line what it cannot read', { timeout: 60_000 }, (name, option) => {
  const args = ['--import', 'tsx', `test/${name}/run.ts`, option, 'many'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(`^${name}: ${option} many: .*\n$`)]);
});
