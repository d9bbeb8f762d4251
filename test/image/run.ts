import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPlayground } from '../../src/playground/playground.ts';
import { freePort } from '../support/free-port.ts';
import { readCommand, readCopy, readDockerfile, type Stage } from './dockerfile.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = '4545:token-of-the-image-that-is-tried-out';
/** Who owns no file of the image. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const HEALTH_TRIES = 60;

/** `npm run image`: the steps of the Dockerfile, each stage in an empty folder, without a container engine. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kasipjol-image-'));
  try {
    const stages = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
    for (const stage of stages) build(stage, folder);
    const shipped = stages.at(-1);
    if (shipped) await tryOut(shipped, rootOf(shipped, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rootOf({ name }: Stage, folder: string): string {
  return join(folder, name ?? 'shipped');
}

function build(stage: Stage, folder: string): void {
  const root = rootOf(stage, folder);
  let workdir = root;
  mkdirSync(root);
  for (const { name, text } of stage.instructions) {
    if (name === 'WORKDIR') {
      workdir = join(root, text);
      mkdirSync(workdir, { recursive: true });
    }
    if (name === 'COPY') copy(text, workdir, folder);
    if (name === 'RUN') {
      console.log(`${stage.name ?? 'shipped'}: ${text}`);
      execFileSync('sh', ['-c', text], { cwd: workdir, stdio: ['ignore', 'ignore', 'inherit'] });
    }
  }
}

function copy(text: string, workdir: string, folder: string): void {
  const { from, sources, target } = readCopy(text);
  for (const source of sources) {
    const origin = from === undefined ? join(ROOT, source) : join(folder, from, source);
    const goal = join(workdir, target, sources.length > 1 || target.endsWith('/') ? source : '');
    mkdirSync(dirname(goal), { recursive: true });
    cpSync(origin, goal, { recursive: true });
  }
}

/** Starts what is shipped by webhook as somebody who may write nothing, until its own check says that it is well. */
async function tryOut({ instructions }: Stage, root: string): Promise<void> {
  const of = (wanted: string) =>
    readCommand(instructions.find(({ name }) => name === wanted)?.text ?? `no ${wanted}`);
  const cwd = join(root, instructions.find(({ name }) => name === 'WORKDIR')?.text ?? '');
  chmodSync(dirname(root), 0o755);
  const telegram = createPlayground({ token: TOKEN });
  const { url } = await telegram.start();
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: url,
    WEBHOOK_URL: `http://127.0.0.1:${port}`,
    HOST: '127.0.0.1',
    PORT: `${port}`,
  };
  const rights = process.getuid?.() === 0 ? NOBODY : {};
  const run = ([command = '', ...args]: readonly string[]) =>
    spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], ...rights });
  const bot = run(of('CMD'));
  try {
    for (let tries = 0; (await exitOf(run(of('HEALTHCHECK')))) !== 0; tries += 1) {
      if (bot.exitCode !== null || tries > HEALTH_TRIES) throw new Error('the bot of the image is not well');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const person = telegram.person(1, { language_code: 'kk' });
    person.starts();
    await telegram.settled(10_000);
    console.log(`healthy; to /start it says: ${person.lastMessage()?.text?.split('\n')[0]}`);
    bot.kill('SIGTERM');
    console.log(`ended by SIGTERM with ${await exitOf(bot)}`);
  } finally {
    bot.kill('SIGKILL');
    await telegram.stop();
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

await main();
