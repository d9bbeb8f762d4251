import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpenUnit, rememberedUpdates, type StoreSettings } from '../../src/store/store.ts';
import { startRedis } from '../support/redis.ts';
import { memoryBackend, redisBackend } from './backends.ts';
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

/** What must be true, told without locks' machinery: who holds, what is saved, what was tried. */
interface Truth {
  holder: number | null;
  record: string | null;
  revision: number;
  committed: number[];
  readonly tries: Map<number, number>;
}

interface Hand {
  readonly unit: OpenUnit;
  readonly record: string | null;
  saved: boolean;
}

/** Plays the steps of three hands on one new person and compares each answer with the truth. */
async function play({ store, expireLocks }: Backend, steps: readonly Step[]): Promise<void> {
  const person = randomUUID();
  const truth: Truth = { holder: null, record: null, revision: 0, committed: [], tries: new Map() };
  const hands = new Map<number, Hand>();

  const begin = async (by: number, updateId: number) => {
    const begun = await store.units.begin(person, updateId);
    if (truth.committed.includes(updateId)) return expect(begun).toEqual({ kind: 'duplicate' });
    if (truth.holder !== null) return expect(begun).toEqual({ kind: 'busy' });
    if (begun.kind !== 'open') return expect.unreachable(`a free person answered ${begun.kind}`);
    expect(begun.unit).toEqual({ updateId, token: begun.unit.token, revision: truth.revision });
    expect(begun.record).toBe(truth.record);
    expect(begun.failedTries).toBe(truth.tries.get(updateId) ?? 0);
    truth.holder = by;
    hands.set(by, { unit: begun.unit, record: begun.record, saved: false });
  };
  const commit = async (by: number, own: Hand, erase: boolean) => {
    const record = erase ? null : `${own.record ?? ''} ${own.unit.updateId}`;
    const answer = await store.units.commit(person, own.unit, record);
    // Sent again: known as long as nobody has committed since.
    if (own.saved) return expect(answer).toBe(own.unit.revision + 1 === truth.revision ? 'saved' : 'lost');
    if (truth.holder !== by) return expect(answer).toBe('lost');
    expect(answer).toBe('saved');
    own.saved = true;
    truth.holder = null;
    truth.record = record;
    truth.revision += 1;
    truth.committed = [...truth.committed, own.unit.updateId].slice(-rememberedUpdates);
    truth.tries.delete(own.unit.updateId);
  };
  const release = async (by: number, own: Hand, outcome: 'untouched' | 'failed') => {
    await store.units.release(person, own.unit, outcome);
    if (truth.holder === by) truth.holder = null;
    const id = own.unit.updateId;
    if (outcome === 'failed' && !truth.committed.includes(id))
      truth.tries.set(id, (truth.tries.get(id) ?? 0) + 1);
    if (truth.tries.size > rememberedUpdates)
      expect.unreachable('the steps are too few to overflow the tries');
  };

  const expire = async () => {
    await expireLocks();
    truth.holder = null;
  };
  const act = async (now: Exclude<Step, { do: 'expire' }>) => {
    // A hand that begins anew while it holds the lock would be two hands.
    if (now.do === 'begin') return truth.holder === now.hand || begin(now.hand, now.updateId);
    const own = hands.get(now.hand);
    if (!own) return;
    if (now.do === 'commit' || now.do === 'erase') return commit(now.hand, own, now.do === 'erase');
    return release(now.hand, own, now.do);
  };
  for (const now of steps) await (now.do === 'expire' ? expire() : act(now));
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
      if (begun.kind === 'busy') continue;
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
