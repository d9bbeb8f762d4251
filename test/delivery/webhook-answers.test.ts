import { describe, expect, it } from 'vitest';
import type { Outcome, ProcessUpdate } from '../../src/delivery/process.ts';
import { address, always, bare, eachOnItsOwn, log, post, sleep, start, update } from './webhook-bench.ts';

eachOnItsOwn();

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
