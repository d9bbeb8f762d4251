import { describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { startRedis } from '../support/redis.ts';
import { startSilentProxy } from '../support/silent-proxy.ts';
import { atEnd, begun, opened, running } from './redis-bench.ts';

/** A call ends after 1.5 s on a quiet machine; the client alone would wait for 10 s and longer. */
const SOON = 6000;

/** Milliseconds until `attempt` rejects; it must. */
async function failsAfter(attempt: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await expect(attempt()).rejects.toThrow();
  return performance.now() - start;
}

async function eventually(attempt: () => Promise<unknown>, milliseconds = 5000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const good = await attempt().then(
      () => true,
      () => false,
    );
    if (good) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('did not come back in time');
}

describe('a Redis that is away', () => {
  it('that never was there makes calls fail soon, and close resolves', async () => {
    const store = opened(`redis://127.0.0.1:${await freePort()}`);
    expect(await failsAfter(() => store.ping())).toBeLessThan(SOON);
    expect(await failsAfter(() => store.units.begin('p', 1))).toBeLessThan(SOON);
    await store.close();
  });

  it('that never was there fails as fast behind sentinels and as a Cluster', async () => {
    const port = await freePort();
    for (const url of [
      `redis+sentinel://127.0.0.1:${port}/kasipjol`,
      `redis://127.0.0.1:${port},redis://127.0.0.1:${port}`,
    ]) {
      const store = opened(url);
      expect(await failsAfter(() => store.units.begin('p', 1))).toBeLessThan(SOON);
    }
  });

  it('that stops in the middle is told once, fails fast, and is used again when it is back', async () => {
    const redis = await running();
    const told: string[] = [];
    const store = opened(redis.url, (message) => told.push(message));
    await store.ping();
    await redis.stop();
    for (let times = 0; times < 5; times += 1) {
      expect(await failsAfter(() => store.units.begin('p', times))).toBeLessThan(SOON);
    }
    const again = await startRedis([`port ${redis.port}`]);
    atEnd(again.stop);
    await eventually(() => store.ping());
    await store.units.commit('p', await begun(store, 'p', 9), 'back');
    expect(told).toEqual(['Redis does not answer: ECONNREFUSED', 'Redis answers again']);
  });

  it('that hangs makes calls fail soon and holds no lock for them afterwards', async () => {
    const redis = await running();
    const store = opened(redis.url);
    await store.units.commit('p', await begun(store, 'p', 1), 'before');
    const held = await begun(store, 'q', 1);
    redis.pause();
    const slow = await Promise.all([
      failsAfter(() => store.units.begin('p', 2)),
      failsAfter(() => store.units.commit('q', held, 'r')),
      failsAfter(() => store.values.get('v')),
    ]);
    expect(Math.max(...slow)).toBeLessThan(SOON);
    redis.resume();
    await eventually(() => store.ping());
    const second = await store.units.begin('p', 2);
    expect(second).toMatchObject({ kind: 'open', record: 'before', failedTries: 0 });
  });

  it('that hangs until the connection is given up is used again when it is back', async () => {
    const redis = await running();
    const store = opened(redis.url);
    await store.ping();
    redis.pause();
    const until = performance.now() + 6500;
    while (performance.now() < until) await failsAfter(() => store.units.begin('p', 1));
    redis.resume();
    await eventually(() => store.ping());
    await store.units.commit('p', await begun(store, 'p', 1), 'back');
  });

  it('whose connection went silent is reached over a new one', async () => {
    const redis = await running();
    const proxy = await startSilentProxy(redis.port);
    atEnd(proxy.close);
    const store = opened(`redis://127.0.0.1:${proxy.port}`);
    await store.ping();
    proxy.silence();
    expect(await failsAfter(() => store.units.begin('p', 1))).toBeLessThan(SOON);
    await eventually(() => store.ping(), 10_000);
    await store.units.commit('p', await begun(store, 'p', 1), 'back');
  });
});
