import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { createRedisStore } from '../../src/store/redis.ts';
import { atEnd, begun, opened, running, settings } from './redis-bench.ts';

describe('keys', () => {
  it('are two of one slot for each person, and every one has its lifetime', async () => {
    const redis = await running();
    const store = opened(redis.url);
    const raw = new Redis(redis.url);
    atEnd(async () => raw.disconnect());

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

  it('a list and its marks are in one slot, and every one has its lifetime', async () => {
    const redis = await running();
    const store = opened(redis.url);
    const raw = new Redis(redis.url);
    atEnd(async () => raw.disconnect());
    await store.lists.append('l', 'x', { once: 'token', most: 2, ttlSeconds: 50 });
    expect((await raw.keys('*')).toSorted()).toEqual(['list-once:{l}:token', 'list:{l}']);
    for (const key of await raw.keys('*')) expect(await raw.ttl(key)).toBe(50);
    expect(await raw.get('list-once:{l}:token')).toBe('');
  });

  it('a unit of work is one script call to begin and one to commit', async () => {
    const redis = await running();
    const store = opened(redis.url);
    await store.units.commit('p', await begun(store, 'p', 1), 'warm');
    const raw = new Redis(redis.url);
    atEnd(async () => raw.disconnect());
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
    atEnd(async () => raw.disconnect());
    for (const id of [1, 2]) await store.units.commit('p', await begun(store, 'p', id), `r${id}`);
    const unit = await begun(store, 'p', 3);
    await raw.hset('person:{p}', { revision: 1, record: 'r1' });
    expect(await store.units.commit('p', unit, 'r3')).toBe('lost');
    expect(await raw.hget('person:{p}', 'record')).toBe('r1');
  });
});

it('an address that is none is refused at once, without repeating it', () => {
  expect(() => createRedisStore('http://user:secret@host', settings)).toThrow(
    /^expected redis:\/\/host:port/,
  );
});
