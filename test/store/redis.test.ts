import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { createRedisStore } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningRedis, startRedis } from '../support/redis.ts';

const settings = { lockMilliseconds: 30_000, retentionSeconds: 400 * 24 * 3600 };
const ends: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function running(): Promise<RunningRedis> {
  const redis = await startRedis();
  ends.push(redis.stop);
  return redis;
}

function opened(url: string, report?: (message: string) => void): Store {
  const store = createRedisStore(url, settings, report);
  ends.push(store.close);
  return store;
}

async function begun(store: Store, person: string, updateId: number) {
  const unit = await store.units.begin(person, updateId);
  if (unit.kind !== 'open') throw new Error(unit.kind);
  return unit.unit;
}

/** Milliseconds until `attempt` rejects; it must. */
async function failsAfter(attempt: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await expect(attempt()).rejects.toThrow();
  return performance.now() - start;
}

async function eventually(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const good = await attempt().then(
      () => true,
      () => false,
    );
    if (good) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('did not come back within 5 s');
}

describe('keys', () => {
  it('are two of one slot for each person, and every one has its lifetime', async () => {
    const redis = await running();
    const store = opened(redis.url);
    const raw = new Redis(redis.url);
    ends.push(async () => raw.disconnect());

    const first = await begun(store, 'p', 1);
    expect(await raw.keys('*')).toEqual(['lock:{p}']);
    expect(await raw.pttl('lock:{p}')).toBeGreaterThan(29_000);
    await store.units.release('p', first, 'failed');
    expect(await raw.keys('*')).toEqual(['person:{p}']);
    expect(await raw.ttl('person:{p}')).toBeGreaterThan(86_000);
    expect(await raw.ttl('person:{p}')).toBeLessThanOrEqual(86_400);

    await store.units.commit('p', await begun(store, 'p', 1), 'record');
    expect(await raw.ttl('person:{p}')).toBeGreaterThan(settings.retentionSeconds - 60);
    await store.units.commit('p', await begun(store, 'p', 2), null);
    expect(await raw.ttl('person:{p}')).toBeLessThanOrEqual(86_400);
    expect(await raw.hget('person:{p}', 'record')).toBeNull();
    expect(await raw.keys('*')).toEqual(['person:{p}']);

    await store.values.put('v', 'x', 5);
    expect(await raw.ttl('value:v')).toBe(5);
  });

  it('a unit of work is one script call to begin and one to commit', async () => {
    const redis = await running();
    const store = opened(redis.url);
    await store.units.commit('p', await begun(store, 'p', 1), 'warm');
    const raw = new Redis(redis.url);
    ends.push(async () => raw.disconnect());
    await raw.config('RESETSTAT');
    for (let id = 2; id < 12; id += 1) await store.units.commit('p', await begun(store, 'p', id), 'r');
    const stats = await raw.info('commandstats');
    expect(stats).toMatch(/cmdstat_evalsha:calls=20,/);
    expect(stats).not.toMatch(/cmdstat_eval:/);
  });

  it('a record saved by a server that forgot the newest commit is not overwritten', async () => {
    const redis = await running();
    const store = opened(redis.url);
    const raw = new Redis(redis.url);
    ends.push(async () => raw.disconnect());
    for (const id of [1, 2]) await store.units.commit('p', await begun(store, 'p', id), `r${id}`);
    const unit = await begun(store, 'p', 3);
    await raw.hset('person:{p}', { revision: 1, record: 'r1' });
    expect(await store.units.commit('p', unit, 'r3')).toBe('lost');
    expect(await raw.hget('person:{p}', 'record')).toBe('r1');
  });
});

describe('a Redis that is away', () => {
  it('that never was there makes calls fail within 2 s, and close resolves', async () => {
    const store = opened(`redis://127.0.0.1:${await freePort()}`);
    expect(await failsAfter(() => store.ping())).toBeLessThan(2000);
    expect(await failsAfter(() => store.units.begin('p', 1))).toBeLessThan(2000);
    await store.close();
  });

  it('that never was there fails as fast behind sentinels and as a Cluster', async () => {
    const port = await freePort();
    for (const url of [
      `redis+sentinel://127.0.0.1:${port}/kasipjol`,
      `redis://127.0.0.1:${port},redis://127.0.0.1:${port}`,
    ]) {
      const store = opened(url);
      expect(await failsAfter(() => store.units.begin('p', 1))).toBeLessThan(2000);
    }
  });

  it('that stops in the middle is told once, fails fast, and is used again when it is back', async () => {
    const redis = await running();
    const told: string[] = [];
    const store = opened(redis.url, (message) => told.push(message));
    await store.ping();
    await redis.stop();
    for (let times = 0; times < 5; times += 1) {
      expect(await failsAfter(() => store.units.begin('p', times))).toBeLessThan(2000);
    }
    const again = await startRedis([`port ${redis.port}`]);
    ends.push(again.stop);
    await eventually(() => store.ping());
    await store.units.commit('p', await begun(store, 'p', 9), 'back');
    expect(told).toEqual(['Redis does not answer: ECONNREFUSED', 'Redis answers again']);
  });

  it('that hangs makes calls fail within 2 s and holds no lock for them afterwards', async () => {
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
    expect(Math.max(...slow)).toBeLessThan(2000);
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
});

it('an address that is none is refused at once, without repeating it', () => {
  expect(() => createRedisStore('http://user:secret@host', settings)).toThrow(
    /^expected redis:\/\/host:port/,
  );
});
