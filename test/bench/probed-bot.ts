import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const reading = z.object({
  rss: z.number(),
  heapUsed: z.number(),
  cpu: z.object({ user: z.number(), system: z.number() }),
});
export type Reading = z.infer<typeof reading>;
const PATIENCE = 60_000;

/** The built bot in a process of its own, which tells what it holds after a collection: bytes and microseconds. */
export interface ProbedBot {
  /** From the start until it takes updates, in milliseconds. */
  readonly startedIn: number;
  readonly probe: () => Promise<Reading>;
  readonly stop: () => Promise<void>;
}

export async function startProbedBot(env: Readonly<Record<string, string>>): Promise<ProbedBot> {
  const start = performance.now();
  const root = process.cwd();
  const child = fork(join(root, 'dist/main.js'), {
    env: { PATH: process.env.PATH, ...env },
    execArgv: ['--expose-gc', '--import', join(root, 'test/bench/heap-probe.mjs')],
    silent: true,
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the bot did not start\n${lines.join('\n')}`)), PATIENCE);
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        if (lines.length < 50) lines.push(line);
        if (!line.includes('delivery: ')) return;
        clearTimeout(timer);
        resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}\n${lines.join('\n')}`)));
  });
  return {
    startedIn: performance.now() - start,
    probe: () =>
      new Promise((resolve) => {
        child.once('message', (message) => resolve(reading.parse(message)));
        child.send('probe');
      }),
    stop: () => {
      process.off('exit', kill);
      return new Promise((resolve) => {
        child.once('exit', () => resolve());
        kill();
      });
    },
  };
}
