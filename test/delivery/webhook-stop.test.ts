import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { ProcessUpdate } from '../../src/delivery/process.ts';
import { createWebhookServer } from '../../src/delivery/webhook.ts';
import {
  always,
  bare,
  eachOnItsOwn,
  log,
  path,
  port,
  post,
  secret,
  sleep,
  start,
  update,
} from './webhook-bench.ts';

eachOnItsOwn();

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
    await expect(running).rejects.toThrow('fetch failed');
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
