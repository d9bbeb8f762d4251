import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRedisStore } from '../../src/store/redis.ts';
import { type RunningRedis, startRedis } from '../support/redis.ts';

const pairs = 200;
let redis: RunningRedis;
let hands: readonly ChildProcess[];

beforeAll(async () => {
  redis = await startRedis();
  hands = await Promise.all([startHand(), startHand()]);
});

afterAll(async () => {
  for (const hand of hands) hand.kill('SIGKILL');
  await redis.stop();
});

async function startHand(): Promise<ChildProcess> {
  const hand = fork('test/support/hand.ts', [redis.url], { execArgv: ['--import', 'tsx'] });
  await once(hand, 'message');
  return hand;
}

/** Gives each process its update of the person at the same moment; resolves to how often one waited. */
async function atOnce(person: string, updateIds: readonly number[]): Promise<number> {
  const answers = hands.map(async (hand, index) => {
    const [answer] = await Promise.all([
      once(hand, 'message'),
      hand.send({ person, updateId: updateIds[index] }),
    ]);
    return Number(answer[0].busy);
  });
  return (await Promise.all(answers)).reduce((sum, busy) => sum + busy, 0);
}

async function recordsOf(prefix: string): Promise<readonly (string | null)[]> {
  const store = createRedisStore(redis.url, { lockMilliseconds: 1000, retentionSeconds: 600 });
  const read = async (index: number) => {
    const begun = await store.units.begin(`${prefix}-${index}`, -1);
    return begun.kind === 'open' ? begun.record : begun.kind;
  };
  const records = await Promise.all(Array.from({ length: pairs }, (_, index) => read(index)));
  await store.close();
  return records;
}

it(`two processes with two updates of one person, ${pairs} times: none lost`, async () => {
  let waited = 0;
  for (let pair = 0; pair < pairs; pair += 1) waited += await atOnce(`two-${pair}`, [1, 2]);
  const records = await recordsOf('two');
  expect(records.filter((record) => record !== ' 1 2' && record !== ' 2 1')).toEqual([]);
  // Else they never met, and the test shows nothing.
  expect(waited).toBeGreaterThan(pairs / 10);
});

it(`two processes with the same update, ${pairs} times: applied once`, async () => {
  for (let pair = 0; pair < pairs; pair += 1) await atOnce(`same-${pair}`, [7, 7]);
  expect((await recordsOf('same')).filter((record) => record !== ' 7')).toEqual([]);
});
