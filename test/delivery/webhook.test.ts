import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/delivery/delivery.ts';
import type { Outcome, ProcessUpdate } from '../../src/delivery/process.ts';
import { createWebhookServer, type WebhookSettings, webhookPath } from '../../src/delivery/webhook.ts';
import { freePort } from '../support/free-port.ts';
import { logbook } from '../support/logbook.ts';
import { message } from './updates.ts';

const secret = 'Secretword_0123456789';
const path = webhookPath(secret);
let port: number;
let log: ReturnType<typeof logbook>;
let server: Delivery | undefined;

beforeEach(async () => {
  port = await freePort();
  log = logbook();
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  expect(log.lines.join('\n')).not.toMatch(/Secret|\b7\d\d\d\b|telegram\//);
});

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const always =
  (outcome: Outcome): ProcessUpdate =>
  async () =>
    outcome;

async function start(process: ProcessUpdate, settings: Partial<WebhookSettings> = {}): Promise<Delivery> {
  const ready = async () => true;
  server = createWebhookServer({
    ...{ host: '127.0.0.1', port, path, secret, process, ready, log, stopGraceMs: 500 },
    ...settings,
  });
  await server.start();
  return server;
}

const address = (at = path) => `http://127.0.0.1:${port}${at}`;
const withSecret = { 'X-Telegram-Bot-Api-Secret-Token': secret };

async function post(body: BodyInit, headers: Record<string, string> = withSecret, at = path) {
  const request = { method: 'POST', body, headers, duplex: 'half' };
  const response = await fetch(address(at), request);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
}

const bare = (status: number) => ({ status, retryAfter: null, text: '' });
const update = (id: number) => JSON.stringify(message(id, 7000 + id));

describe('who may come in', () => {
  it('an update with the secret is handled as it was sent, and then answered', async () => {
    const handled: unknown[] = [];
    await start(async (incoming) => {
      await sleep(50);
      handled.push(incoming);
      return 'done';
    });
    expect(await post(update(1))).toEqual(bare(200));
    expect(handled).toEqual([message(1, 7001)]);
  });

  it.each<[string, Record<string, string>]>([
    ['no secret', {}],
    ['an empty secret', { 'X-Telegram-Bot-Api-Secret-Token': '' }],
    ['a part of the secret', { 'X-Telegram-Bot-Api-Secret-Token': secret.slice(0, -1) }],
    ['a longer secret', { 'X-Telegram-Bot-Api-Secret-Token': `${secret}x` }],
  ])('%s is refused before the body is looked at', async (_, headers) => {
    let handled = 0;
    await start(async () => {
      handled += 1;
      return 'done';
    });
    expect(await post(update(1), headers)).toEqual(bare(401));
    expect(await post('{', headers)).toEqual(bare(401));
    expect(handled).toBe(0);
  });

  it('there is one path, and only for POST', async () => {
    await start(always('done'));
    for (const at of ['/', '/telegram', '/telegram/', `${path}/`, `${path}x`, `/x${path}`]) {
      expect(await post(update(1), withSecret, at)).toEqual(bare(404));
    }
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect((await fetch(address(), { method, headers: withSecret })).status).toBe(404);
    }
  });

  it('the path is the same for the same secret, and tells nothing of it', () => {
    expect(webhookPath(secret)).toBe(path);
    expect(webhookPath(`${secret}x`)).not.toBe(path);
    expect(path).toMatch(/^\/telegram\/[\w-]{43}$/);
    expect(path).not.toContain(secret);
  });

  it('a body over 1 MB is refused, whether its length is told or not', async () => {
    await start(always('done'));
    const large = JSON.stringify({ ...message(1, 7001), filler: ['x'.repeat(1024 * 1024)] });
    expect((await post(large)).status).toBe(413);
    const stream = new Blob([large]).stream();
    expect((await post(stream)).status).toBe(413);
    const fits = JSON.stringify({ ...message(2, 7001), filler: ['x'.repeat(1000 * 1024)] });
    expect((await post(fits)).status).toBe(200);
    expect((await post(new Blob([fits]).stream())).status).toBe(200);
  });

  it.each([
    ['', '{', 'null', '1', '"text"', '[]', '{}', '{"update_id":"1"}', '{"update_id":1.5}'],
    ['{"message":{}}', '{"update_id":1,"message":"text"}', '{"update_id":1,"message":null}', '\u0000'],
  ])('a body that is no update is answered with a bare 400', async (...bodies) => {
    let handled = 0;
    await start(async () => {
      handled += 1;
      return 'done';
    });
    for (const body of bodies) expect([body, await post(body)]).toEqual([body, bare(400)]);
    expect(handled).toBe(0);
  });
});

describe('what is answered', () => {
  it.each<[Outcome, string]>([
    ['failed', '1'],
    ['unavailable', '2'],
  ])('%s: 503 at once, to come again in %s s', async (outcome, retryAfter) => {
    let tries = 0;
    await start(async () => {
      tries += 1;
      return outcome;
    });
    expect(await post(update(1))).toEqual({ status: 503, retryAfter, text: '' });
    expect(tries).toBe(1);
  });

  it('a person who is busy is waited for', async () => {
    let tries = 0;
    await start(async () => {
      tries += 1;
      return tries < 4 ? 'busy' : 'done';
    });
    const begun = performance.now();
    expect(await post(update(1))).toEqual(bare(200));
    expect(tries).toBe(4);
    expect(performance.now() - begun).toBeGreaterThan(5 + 10 + 20 - 3);
  });

  it('a person who stays busy is sent back to Telegram after the wait', async () => {
    let tries = 0;
    const busy: ProcessUpdate = async () => {
      tries += 1;
      return 'busy';
    };
    await start(busy, { busyWaitMs: 600 });
    const begun = performance.now();
    expect(await post(update(1))).toEqual({ status: 503, retryAfter: '1', text: '' });
    expect(performance.now() - begun).toBeGreaterThan(450);
    expect(performance.now() - begun).toBeLessThan(1000);
    // 5, 10, 20, 40, 80 ms and then 100 ms each time.
    expect(tries).toBeGreaterThanOrEqual(8);
    expect(tries).toBeLessThanOrEqual(11);
  });

  it('a processor that rejects shows nothing of its error', async () => {
    await start(async () => {
      throw new RangeError('Secrettext');
    });
    expect(await post(update(1))).toEqual({ status: 503, retryAfter: '1', text: '' });
    expect(log.lines).toEqual(['error handling an update broke {"error":"RangeError"}']);
  });

  it('100 updates at once are handled at once', async () => {
    await start(async () => {
      await sleep(200);
      return 'done';
    });
    const begun = performance.now();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, id) => post(update(id))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('health', () => {
  it('/healthz while the process lives, /readyz while the store answers', async () => {
    let ready = async () => true;
    await start(always('done'), { ready: () => ready() });
    const statuses = async () => [
      (await fetch(address('/healthz'))).status,
      (await fetch(address('/readyz'))).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    ready = async () => false;
    expect(await statuses()).toEqual([200, 503]);
    ready = () => Promise.reject(new Error('Secretaddress'));
    expect(await statuses()).toEqual([200, 503]);
    expect(await (await fetch(address('/readyz'))).text()).toBe('not ready');
  });
});

describe('start and stop', () => {
  it('start rejects when the port is in use', async () => {
    await start(always('done'));
    const second = createWebhookServer({
      ...{ host: '127.0.0.1', port, path, secret, process: always('done'), log },
      ready: async () => true,
    });
    await expect(second.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('stop lets what runs finish and takes nothing new', async () => {
    const started = await start(async () => {
      await sleep(300);
      return 'done';
    });
    const running = post(update(1));
    await sleep(100);
    const stopped = started.stop();
    await expect(post(update(2))).rejects.toThrow('fetch failed');
    expect(await running).toEqual(bare(200));
    await stopped;
  });

  it('stop refuses an update that comes on an open connection', async () => {
    let handled = 0;
    const started = await start(async () => {
      handled += 1;
      await sleep(200);
      return 'done';
    });
    const body = update(1);
    const request = [
      `POST ${path} HTTP/1.1`,
      'Host: bot',
      `X-Telegram-Bot-Api-Secret-Token: ${secret}`,
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n');
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('data', (data) => {
      received += data;
    });
    socket.on('error', () => {});
    socket.write(request);
    await sleep(100);
    const stopped = started.stop();
    socket.write(request);
    await stopped;
    expect(handled).toBe(1);
    expect(received.match(/HTTP\/1.1 200/g)).toHaveLength(1);
    socket.destroy();
  });

  it('stop sends a busy person back to Telegram at once', async () => {
    const started = await start(always('busy'));
    const waiting = post(update(1));
    await sleep(300);
    const begun = performance.now();
    await started.stop();
    expect(await waiting).toEqual({ status: 503, retryAfter: '1', text: '' });
    expect(performance.now() - begun).toBeLessThan(400);
  });

  it('stop ends what does not finish in time through its signal', async () => {
    const untilAborted: ProcessUpdate = (_, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve('failed')));
    const started = await start(untilAborted, { stopGraceMs: 200 });
    const running = post(update(1));
    await sleep(100);
    const begun = performance.now();
    await started.stop();
    expect(await running).toEqual({ status: 503, retryAfter: '1', text: '' });
    expect(performance.now() - begun).toBeGreaterThan(180);
    expect(performance.now() - begun).toBeLessThan(900);
  });

  it('stop resolves although a processor ignores its signal', async () => {
    const started = await start(() => new Promise(() => {}), { stopGraceMs: 100 });
    const running = post(update(1));
    running.catch(() => {});
    await sleep(100);
    const begun = performance.now();
    await started.stop();
    server = undefined;
    await expect(running).rejects.toThrow('fetch failed');
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
