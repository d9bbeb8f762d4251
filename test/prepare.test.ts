import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let bin: string;

/** A machine with nothing on its PATH but what a test puts there. */
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'kasipjol-bin-'));
  symlinkSync('/usr/bin/env', join(bin, 'env'));
  symlinkSync('/bin/sh', join(bin, 'sh'));
});

afterEach(() => rmSync(bin, { recursive: true }));

/** Puts a program on the PATH that notes how it was called. */
function program(name: string, body = 'exit 0'): void {
  const note = `echo "${name} $*" >> "${join(bin, 'calls')}"`;
  writeFileSync(join(bin, name), `#!/bin/sh\n${note}\n${body}\n`, { mode: 0o755 });
}

function prepare() {
  const { status, stderr } = spawnSync('/bin/bash', ['test/prepare.sh'], {
    env: { PATH: bin },
    encoding: 'utf8',
  });
  return { status, stderr };
}

const calls = () => readFileSync(join(bin, 'calls'), 'utf8').trim().split('\n');
const installs = (line: string) => /install -y/.test(line);

it('does nothing when both are there', () => {
  for (const name of ['redis-server', 'chromium', 'apt-get']) program(name);
  expect(prepare()).toEqual({ status: 0, stderr: '' });
  expect(() => calls()).toThrow(/ENOENT/);
});

it('installs what is missing, and only that, after one update', () => {
  program('chromium');
  program('apt-get');
  program('id', 'echo 0');
  expect(prepare().status).toBe(0);
  const apt = calls().filter((line) => line.startsWith('apt-get'));
  expect(apt).toHaveLength(2);
  expect(apt[0]).toMatch(/ update$/);
  expect(apt[1]).toMatch(/ install -y --no-install-recommends redis-server$/);
});

it('uses sudo when that asks no password', () => {
  program('apt-get');
  program('id', 'echo 1000');
  program('sudo', 'shift; exec "$@"');
  program('true');
  expect(prepare().status).toBe(0);
  expect(calls().find((line) => line.startsWith('apt-get') && installs(line))).toMatch(
    /redis-server chromium$/,
  );
});

it.each<[string, () => void]>([
  ['there is no apt-get', () => program('id', 'echo 0')],
  [
    'sudo wants a password',
    () => {
      program('apt-get');
      program('id', 'echo 1000');
      program('sudo', 'exit 1');
    },
  ],
  [
    'apt-get fails',
    () => {
      program('apt-get', 'exit 100');
      program('id', 'echo 0');
    },
  ],
])('names the one command when %s', (_, machine) => {
  machine();
  const { status, stderr } = prepare();
  expect(status).toBe(1);
  expect(stderr).toContain('sudo apt-get update && sudo apt-get install -y redis-server chromium');
});
