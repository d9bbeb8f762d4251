import { expect, test } from 'vitest';
import { createRedisStore } from '../../src/store/redis.ts';
import { freePort } from '../support/free-port.ts';
import { startRedis } from '../support/redis.ts';
import { atEnd, BACKENDS, keyOf, openBench, opened, openStore, stored, timed } from './bench.ts';

const CHILD = 801;
const CRIES = ['мне не хочется жить', 'өмір сүргім келмейді'];
const settings = { lockMilliseconds: 30_000, retentionSeconds: 600 };

test.each(BACKENDS)('care does not wait for a lock that somebody holds, %s', async (backend) => {
  const store = await openStore(backend);
  const { telegram, process } = await openBench(store);
  const child = telegram.person(CHILD);
  const { unit } = await opened(store, CHILD);
  for (const cry of CRIES) {
    const { took, gave } = await timed(() => process(child.says(cry)));
    expect(gave).toBe('done');
    expect(took).toBeLessThan(5000);
    expect(child.lastMessage()?.text).toMatch(/150[\s\S]*111|111[\s\S]*150/);
  }
  expect(await process(child.says('повар'))).toBe('busy');
  await store.units.release(keyOf(CHILD), unit, 'untouched');
});

test('care answers when Redis was never there, and other words wait', async () => {
  const store = createRedisStore(`redis://127.0.0.1:${await freePort()}`, settings);
  atEnd(store.close);
  const { telegram, process, warnings } = await openBench(store);
  const child = telegram.person(CHILD);
  for (const cry of CRIES) {
    expect(await process(child.says(cry))).toBe('done');
    expect(child.lastMessage()?.text).toMatch(/150/);
  }
  expect(await process(child.says('повар'))).toBe('unavailable');
  expect(telegram.count()).toBe(CRIES.length);
  expect(warnings.join()).not.toMatch(/жить|өмір|повар|801/);
});

test('care answers within 2 s when Redis hangs, and is remembered again when it is back', async () => {
  const redis = await startRedis();
  atEnd(redis.stop);
  const store = createRedisStore(redis.url, settings);
  atEnd(store.close);
  await store.ping();
  const { telegram, process } = await openBench(store);
  const child = telegram.person(CHILD);
  redis.pause();
  const { took, gave } = await timed(() => process(child.says(CRIES[0] ?? '')));
  expect(gave).toBe('done');
  expect(took).toBeLessThan(2000);
  expect(child.lastMessage()?.text).toMatch(/150/);
  redis.resume();
  await store.ping();
  expect(await process(child.says(CRIES[1] ?? ''))).toBe('done');
  expect((await stored(store, CHILD)).session).toHaveProperty('careUntil');
});

test('a Redis that hangs only at the commit leaves no lock; redelivery ends it', async () => {
  const redis = await startRedis();
  atEnd(redis.stop);
  const store = createRedisStore(redis.url, settings);
  atEnd(store.close);
  const { telegram, process } = await openBench(store, { beforeCall: async () => redis.pause() });
  const child = telegram.person(CHILD);
  const hello = child.starts();
  expect(await process(hello)).toBe('unavailable');
  redis.resume();
  await store.ping();
  expect(await process(hello)).toBe('done');
  redis.resume();
  await stored(store, CHILD);
});
