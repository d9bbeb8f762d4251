import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createPlayground } from '../src/playground/playground.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOKEN = '123456:abcdefghijklmnopqrstuvwxyz';
const TIMEOUT = 60_000;
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** The built bot in a process of its own; `npm test` builds it first. */
function start(env: Readonly<Record<string, string>>, root = ROOT) {
  const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
    env: { PATH: process.env.PATH, ...env },
    stdio: 'pipe',
  });
  cleanups.push(() => child.kill('SIGKILL'));
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(String(part)));
  const lines = () =>
    output
      .join('')
      .split('\n')
      .filter((line) => line !== '');
  return {
    child,
    lines,
    exit: exitOf(child),
    said: (text: string) => waitFor(() => output.join('').includes(text), lines),
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

async function waitFor(happened: () => boolean, lines: () => readonly string[]): Promise<void> {
  for (const until = Date.now() + TIMEOUT / 2; !happened(); ) {
    if (Date.now() > until) throw new Error(`not said:\n${lines().join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  cleanups.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

async function telegram(): Promise<string> {
  const playground = createPlayground({ token: TOKEN });
  cleanups.push(() => playground.stop());
  return (await playground.start()).url;
}

async function apiThatAnswers(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(listener))}`;
}

function copyWith(change: (root: string) => void): string {
  const root = mkdtempSync(join(tmpdir(), 'kasipjol-start-'));
  cleanups.push(() => rmSync(root, { recursive: true, force: true }));
  for (const part of ['dist', 'data', 'locales', 'package.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  change(root);
  return root;
}

describe('broken files', () => {
  test('all at once, one line each, without a stack', { timeout: TIMEOUT }, async () => {
    const root = copyWith((folder) => {
      writeFileSync(join(folder, 'data/about.json'), '{"collectedOn": "yesterday"}');
      writeFileSync(join(folder, 'data/care.json'), '{');
      rmSync(join(folder, 'data/answers/intents.json'));
    });
    const bot = start({ PORT: '0' }, root);
    expect(await bot.exit).toBe(1);
    const lines = bot.lines();
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
      'about.json',
      'answers/intents.json',
      'care.json',
    ]);
  });

  test('a broken text is named too', { timeout: TIMEOUT }, async () => {
    const bot = start(
      { PORT: '0' },
      copyWith((folder) => writeFileSync(join(folder, 'locales/ru.json'), '{"a": ')),
    );
    expect(await bot.exit).toBe(1);
    expect(bot.lines()).toHaveLength(1);
    expect(bot.lines()[0]).toMatch(/^locales\/ru\.json: /);
  });
});

describe('Telegram', () => {
  test('out of reach: said at once, tried again, stopped cleanly', { timeout: TIMEOUT }, async () => {
    const bot = start({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    await bot.said('TELEGRAM_API_ROOT; trying again');
    expect(bot.lines().join()).not.toContain(TOKEN);
    bot.child.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  test('back after trouble: the start goes on', { timeout: TIMEOUT }, async () => {
    const url = await telegram();
    let refused = 0;
    const root = await apiThatAnswers(async (request, response) => {
      if (refused < 2) {
        refused += 1;
        response
          .writeHead(502)
          .end(JSON.stringify({ ok: false, error_code: 502, description: 'Bad Gateway' }));
        return;
      }
      response.writeHead(307, { location: `${url}${request.url}` }).end();
    });
    const bot = start({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: root });
    await bot.said('Telegram answers');
  });

  test('does not know the token: one line', { timeout: TIMEOUT }, async () => {
    const bot = start({ BOT_TOKEN: `${TOKEN}x`, TELEGRAM_API_ROOT: await telegram() });
    expect(await bot.exit).toBe(1);
    expect(bot.lines()).toHaveLength(1);
    expect(bot.lines()[0]).toMatch(/^BOT_TOKEN: /);
    expect(bot.lines()[0]).not.toContain(TOKEN);
  });
});

describe('where to listen', () => {
  test('a port in use is named, for the page and the webhook', { timeout: TIMEOUT }, async () => {
    const PORT = String(await listening(createTcpServer()));
    const webhook = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: await telegram(),
      WEBHOOK_URL: 'https://bot.example',
    };
    for (const env of [{}, { ...webhook, HOST: '127.0.0.1' }]) {
      const bot = start({ ...env, PORT });
      expect(await bot.exit).toBe(1);
      expect(bot.lines()).toHaveLength(1);
      expect(bot.lines()[0]).toMatch(/^PORT: /);
    }
  });

  test('a host that is none is named, for the page and the webhook', { timeout: TIMEOUT }, async () => {
    const webhook = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: await telegram(),
      WEBHOOK_URL: 'https://bot.example',
    };
    for (const env of [{}, webhook]) {
      const bot = start({ ...env, HOST: 'nowhere.invalid', PORT: '0' });
      expect(await bot.exit).toBe(1);
      expect(bot.lines()).toHaveLength(1);
      expect(bot.lines()[0]).toMatch(/^HOST: /);
    }
  });
});

test.each([
  ['refuses', () => Promise.resolve(1)],
  ['keeps silent', () => listening(createTcpServer((socket) => socket.on('error', () => {})))],
])('a Redis that %s is told of plainly, without its address', { timeout: TIMEOUT }, async (_, openPort) => {
  const port = await openPort();
  const bot = start({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: await telegram(),
    REDIS_URL: `redis://:pass-word@127.0.0.1:${port}`,
  });
  await bot.said('REDIS_URL does not answer; updates wait');
  expect(bot.lines().join('\n')).not.toContain('pass-word');
  expect(bot.lines().join('\n')).not.toContain('records expire');
  bot.child.kill('SIGKILL');
  await bot.exit;
});
