import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { webhookPath } from '../../src/delivery/webhook.ts';
import { message } from './updates.ts';
import {
  address,
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
  withSecret,
} from './webhook-bench.ts';

eachOnItsOwn();

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
    ['that HTTP does not know', 'zz\r\n'],
    ['that breaks off', '5\r\n{"upd'],
  ])("a body %s is nobody's update and no fault of ours", async (_, chunk) => {
    let handled = 0;
    await start(async () => {
      handled += 1;
      return 'done';
    });
    const socket = connect(port, '127.0.0.1');
    const head = [
      `POST ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      `X-Telegram-Bot-Api-Secret-Token: ${secret}`,
      'Transfer-Encoding: chunked',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await sleep(30);
    socket.end(chunk);
    await once(socket.resume(), 'close');
    await sleep(30);
    expect(log.lines).toEqual([]);
    expect(handled).toBe(0);
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
