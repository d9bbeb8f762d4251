import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Only who hangs reaches it: on a busy machine a start takes its time. */
const START_TIMEOUT = 60_000;

/** The bot as it ships, in a process of its own. */
export interface BotProcess {
  /** Every line it has logged so far. */
  readonly log: readonly string[];
  /** Whether the process is gone, whoever ended it. */
  readonly hasEnded: () => boolean;
  /** SIGHUP: take the data anew. */
  readonly hangUp: () => void;
  /** SIGTERM; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
}

/** Starts the built bot of `root` and waits until it takes updates. `npm test` builds it first. */
export async function startBot(env: Readonly<Record<string, string>>, root = ROOT): Promise<BotProcess> {
  const main = join(root, 'dist/main.js');
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, RATE_LIMIT: '1000000', ...env },
    stdio: 'pipe',
  });
  const endWithTests = () => child.kill('SIGKILL');
  process.once('exit', endWithTests);
  child.once('exit', () => process.off('exit', endWithTests));
  const log: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`the bot did not start: ${why}\n${log.join('\n')}`));
    };
    const timer = setTimeout(() => fail('no sign of life'), START_TIMEOUT);
    const read = (line: string) => {
      log.push(line);
      if (!line.includes('delivery: ')) return;
      clearTimeout(timer);
      resolve();
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit ${code}`);
    });
  });
  await ready;
  return {
    log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    hangUp: () => child.kill('SIGHUP'),
    stop: () => ended(child, 'SIGTERM'),
    kill: async () => {
      await ended(child, 'SIGKILL');
    },
  };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
