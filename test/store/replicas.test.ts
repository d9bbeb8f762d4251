import { expect, it } from 'vitest';
import { createRedisStore } from '../../src/store/redis.ts';
import { startRedis } from '../support/redis.ts';
import { atEnd, begun, settings } from './redis-bench.ts';

/** A master with one replica, and a store that waits for it. */
async function replicatedStore() {
  const master = await startRedis(['repl-diskless-sync-delay 0']);
  atEnd(master.stop);
  const replica = await startRedis([`replicaof 127.0.0.1 ${master.port}`]);
  atEnd(replica.stop);
  const open = () => {
    const store = createRedisStore(master.url, { ...settings, replicas: 1 });
    atEnd(store.close);
    return store;
  };
  const probe = open();
  let updateId = 0;
  await eventually(async () => {
    updateId += 1;
    await probe.units.commit('probe', await begun(probe, 'probe', updateId), 'up');
  });
  return { replica, open };
}

async function eventually(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const good = await attempt().then(
      () => true,
      () => false,
    );
    if (good) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('did not come in time');
}

it('what no replica holds is not saved, also not for the hand that brings it again', async () => {
  const { replica, open } = await replicatedStore();
  const [store, other] = [open(), open()];
  expect(await store.units.commit('p', await begun(store, 'p', 1), 'first')).toBe('saved');
  const second = await begun(store, 'p', 2);
  replica.pause();
  await expect(store.units.commit('p', second, 'second')).rejects.toThrow('too few replicas');
  await expect(other.units.begin('p', 2)).rejects.toThrow('too few replicas');
  replica.resume();
  await eventually(async () => expect(await other.units.begin('p', 2)).toEqual({ kind: 'duplicate' }));
  expect(await other.units.begin('p', 3)).toMatchObject({ kind: 'open', record: 'second' });
});

it('many people wait together', async () => {
  const { open } = await replicatedStore();
  const store = open();
  const people = Array.from({ length: 200 }, (_, index) => `p${index}`);
  const saved = await Promise.all(
    people.map(async (person) => store.units.commit(person, await begun(store, person, 1), 'r')),
  );
  expect(new Set(saved)).toEqual(new Set(['saved']));
});
