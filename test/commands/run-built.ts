import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Surroundings {
  /** Standard input. */
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A command as it is built, in a process of its own; `npm test` builds it first. */
export function runBuilt(
  command: 'ask' | 'data' | 'evaluate',
  args: readonly string[],
  { input = '', env = process.env }: Surroundings = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/commands/${command}.js`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    env,
  });
  return { status, stdout, lines: stdout.trimEnd().split('\n'), stderr };
}
