import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

const RUNS = { bench: '--rounds', chaos: '--times', fuzz: '--updates' } as const;

/** Exit code and what was printed. */
function run(name: string, ...args: readonly string[]): Promise<{ code: unknown; told: string }> {
  return new Promise((resolve) => {
    execFile('npx', ['tsx', `test/${name}/run.ts`, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, told: stdout + stderr }),
    );
  });
}

test.each(Object.entries(RUNS))(
  '%s says in a line what it cannot read',
  { timeout: 60_000 },
  async (name, number) => {
    for (const args of [['--nonsense'], [number, 'many']]) {
      const { code, told } = await run(name, ...args);
      expect(code).toBe(1);
      expect(told.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'))).toEqual([
        expect.stringMatching(new RegExp(`^${name}: .*${args[0]}`)),
      ]);
    }
  },
);
