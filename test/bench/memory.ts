import { Redis } from 'ioredis';
import { pseudonym } from '../../src/bot/pseudonym.ts';
import { startRedis } from '../support/redis.ts';
import { figureOf, type Measure, rounded } from './figure.ts';
import { walk } from './journey-calls.ts';
import { type Ours, openOurs, SECRET } from './ours.ts';

const MILLION = 1_000_000;
const GIGABYTE = 1e9;
const MOST_GIGABYTES = 1.5;
/** What a person has committed when the newest 16 ids are all there. */
const IDS = Array.from({ length: 16 }, (_, index) => 900_000_000 + index).join(' ');
const BATCH = 500;

/** Records as they are after a whole journey, written for so many people; Redis is asked what they take. */
export const memory: Measure = async ({ people }, tick) => {
  const redis = await startRedis();
  const ours = await openOurs(redis.url);
  const client = new Redis(redis.url);
  try {
    await walk(ours);
    const record = await recordAfterJourney(ours, client);
    const before = await usedMemory(client);
    for (let written = 0; written < people; written += BATCH) {
      await writeBatch(client, record, written, Math.min(BATCH, people - written));
      tick((written + BATCH) / people);
    }
    const used = (await usedMemory(client)) - before;
    const goal = { target: `≤ ${MOST_GIGABYTES} GB`, isMet: (value: number) => value <= MOST_GIGABYTES };
    const forMillion = rounded(((used / people) * MILLION) / GIGABYTE);
    return [
      { name: 'people written', value: people, unit: '' },
      { name: 'typical record', value: Buffer.byteLength(record), unit: 'B' },
      { name: 'Redis memory, used_memory', value: rounded(used / 1e6), unit: 'MB' },
      { name: 'Redis memory for each person', value: rounded(used / people), unit: 'B' },
      figureOf(
        people >= MILLION ? 'for 1,000,000 people' : 'for 1,000,000 people, extrapolated',
        'GB',
        [forMillion],
        goal,
      ),
    ];
  } finally {
    client.disconnect();
    await ours.close();
    await redis.stop();
  }
};

async function recordAfterJourney(ours: Ours, client: Redis): Promise<string> {
  const { person } = await walk(ours);
  return (await client.hget(`person:{${pseudonym(SECRET, person)}}`, 'record')) ?? '';
}

/** The same fields that a commit writes, in one go for many. */
async function writeBatch(client: Redis, record: string, from: number, count: number): Promise<void> {
  const batch = client.pipeline();
  for (let index = from; index < from + count; index += 1) {
    const key = `person:{${pseudonym(SECRET, 20_000_000 + index)}}`;
    const token = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    batch.hset(key, { committed: IDS, tries: '', revision: '30', token, record });
    batch.expire(key, 400 * 24 * 3600);
  }
  await batch.exec();
}

async function usedMemory(client: Redis): Promise<number> {
  const used = /used_memory:(\d+)/.exec(await client.info('memory'))?.[1];
  return Number(used);
}
