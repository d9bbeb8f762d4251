import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreSettings } from '../../src/store/store.ts';
import { startRedis } from '../support/redis.ts';
import { memoryBackend, redisBackend } from './backends.ts';
import { checkedHands } from './checked-hands.ts';
import type { Backend } from './contract.ts';

/** Locks live long here: they expire only when the test says so. */
const settings: StoreSettings = { lockMilliseconds: 60_000, retentionSeconds: 3600 };

type Step =
  | { readonly do: 'begin'; readonly hand: number; readonly updateId: number }
  | { readonly do: 'commit' | 'erase' | 'untouched' | 'failed'; readonly hand: number }
  | { readonly do: 'expire' };

const hand = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('begin' as const), hand, updateId: fc.nat(25) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('commit' as const), hand }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('erase' as const, 'untouched' as const, 'failed' as const),
      hand,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'expire' as const }) },
);

/** Plays the steps of three hands on one new person and compares each answer with the truth. */
async function play(backend: Backend, steps: readonly Step[]): Promise<void> {
  const hands = checkedHands(backend);
  for (const now of steps) {
    if (now.do === 'expire') await hands.expire();
    else if (now.do === 'begin') await hands.begin(now.hand, now.updateId);
    else if (now.do === 'commit' || now.do === 'erase') await hands.commit(now.hand, now.do === 'erase');
    else await hands.release(now.hand, now.do);
  }
}

/** Several hands at once, each appending its updates to the record, with tries again, redelivery and expiring locks. */
async function race({ store, expireLocks }: Backend, updates: number, expiries: number): Promise<void> {
  const person = randomUUID();
  let saved = 0;
  const handle = async (updateId: number): Promise<void> => {
    for (;;) {
      const begun = await store.units.begin(person, updateId);
      if (begun.kind === 'duplicate') return;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
      if (begun.kind !== 'open') continue;
      const record = `${begun.record ?? ''} ${updateId}`;
      if ((await store.units.commit(person, begun.unit, record)) === 'saved') saved += 1;
    }
  };
  const expire = async () => {
    for (let times = 0; times < expiries; times += 1) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 6));
      await expireLocks();
    }
  };
  const ids = Array.from({ length: updates }, (_, id) => id);
  await Promise.all([...ids, ...ids].map(handle).concat(expire()));
  const end = await store.units.begin(person, -1);
  if (end.kind !== 'open') return expect.unreachable(`after the race the person answered ${end.kind}`);
  const applied = (end.record ?? '').trim().split(' ').map(Number);
  expect(applied.sort((a, b) => a - b)).toEqual(ids);
  expect([saved, end.unit.revision]).toEqual([updates, updates]);
}

describe.each<[string, () => Promise<Backend>]>([
  ['in-process', async () => memoryBackend(settings)],
  [
    'Redis',
    async () => {
      const redis = await startRedis();
      return redisBackend(redis.url, redis.url, settings, redis.stop);
    },
  ],
])('%s', (_, open) => {
  it('answers every order of begin, commit, erase, release and expiry as promised', async () => {
    const backend = await open();
    try {
      const steps = fc.array(step, { minLength: 1, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(steps, (played) => play(backend, played)),
        { numRuns: 300 },
      );
    } finally {
      await backend.close();
    }
  });

  it('applies each update exactly once when hands race, deliver twice and lose their locks', async () => {
    const backend = await open();
    try {
      // 15 updates: with the first one's id still remembered when its second delivery comes last.
      for (let round = 0; round < 10; round += 1) await race(backend, 15, 6);
    } finally {
      await backend.close();
    }
  });
});
