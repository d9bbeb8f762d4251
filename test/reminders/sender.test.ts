import { describe, expect, it, onTestFinished } from 'vitest';
import { DAY, dayAt, minuteOf, momentOf, startOf } from '../../src/reminders/days.ts';
import type { Sent } from '../../src/reminders/turns.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createRedisStore } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';
import { startRedis } from '../support/redis.ts';
import { type Arrived, openHall } from './hall.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const SETTINGS = { lockMilliseconds: 30_000, retentionSeconds: 600 };
/** The day on which everybody is told of the opening. */
const TODAY = startOf('2027-06-04');
const dueAt = (key: string) => momentOf(TODAY, minuteOf(key));
const memory = () => createMemoryStore(SETTINGS, () => TODAY);

describe('a sender', () => {
  const eventsOf = (arrived: readonly Arrived[]) =>
    arrived.map(({ at, eventIds }) => [dayAt(at), ...eventIds]);

  it('writes through a whole admission, then nothing is kept', async () => {
    const hall = openHall(memory(), startOf('2027-02-01'));
    await hall.subscribe('a', { kind: 'creative' });
    // Up on these days only, from the evening before.
    for (const day of ['2027-04-26', '2027-06-04', '2027-06-25', '2027-07-10', '2027-07-21', '2027-08-01']) {
      await hall.goOn(startOf(day) - HOUR);
      const sender = hall.open();
      sender.start();
      await hall.goOn(startOf(day) + 20 * HOUR);
      const stopped = sender.stop();
      await hall.goOn(hall.now() + SECOND);
      await stopped;
    }
    expect(eventsOf(hall.arrived)).toEqual([
      ['2027-04-26', 'creative-exam'],
      ['2027-06-04', 'opening'],
      ['2027-06-25', 'opening'],
      ['2027-07-10', 'closing-creative'],
      ['2027-07-21', 'results', 'originals'],
    ]);
    expect(await hall.subscriptions.size()).toBe(0);
  });

  it('drops who has blocked the bot, and who is not kept any longer', async () => {
    const hall = openHall(memory(), TODAY, (key) => ({ kind: key === 'blocked' ? 'gone' : 'sent' }));
    await hall.subscribe('blocked');
    await hall.subscribe('over', { until: TODAY / 1000 + 60 });
    await hall.subscribe('stays');
    hall.open().start();
    await hall.goOn(TODAY + DAY);
    expect(hall.arrived.map(({ key }) => key)).toEqual(['stays']);
    expect(await hall.subscriptions.size()).toBe(1);
  });

  it('waits for everybody as long as Telegram asks, then writes to the one it refused', async () => {
    const noon = TODAY + 12 * HOUR;
    const refusals: Sent[] = [{ kind: 'later', milliseconds: 90 * SECOND }];
    const hall = openHall(memory(), noon, () => refusals.pop() ?? { kind: 'sent' });
    for (const key of ['a', 'b', 'c']) await hall.subscribe(key);
    const early = ['a', 'b', 'c'].filter((key) => dueAt(key) < noon);
    expect(early.length).toBeGreaterThan(0);
    hall.open().start();
    await hall.goOn(noon + 8 * HOUR);
    expect(hall.arrived.map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'c']);
    expect(hall.arrived[0]?.at).toBeGreaterThanOrEqual(noon + 90 * SECOND);
  });

  it('does not write into the evening when Telegram asks to wait, but the next day', async () => {
    const evening = TODAY + 19 * HOUR - 30 * SECOND;
    const until = evening + 90 * SECOND;
    const hall = openHall(memory(), evening, (_, at) =>
      at < until ? { kind: 'later', milliseconds: until - at } : { kind: 'sent' },
    );
    for (const key of ['a', 'b']) await hall.subscribe(key);
    hall.open().start();
    await hall.goOn(evening + DAY);
    expect(hall.arrived.map(({ at }) => dayAt(at))).toEqual(['2027-06-05', '2027-06-05']);
    expect(hall.arrived.every(({ at }) => at >= TODAY + DAY + 10 * HOUR)).toBe(true);
  });

  it('does not write into the evening either when the turn was long in coming', async () => {
    const hall = openHall(memory(), TODAY + 19 * HOUR - 10 * SECOND);
    await hall.subscribe('a');
    hall.open(40 * SECOND).start();
    await hall.goOn(TODAY + DAY + 9 * HOUR);
    expect(hall.arrived).toEqual([]);
    await hall.goOn(TODAY + DAY + 19 * HOUR);
    expect(hall.arrived).toHaveLength(1);
  });

  it('takes a message that may have arrived for arrived', async () => {
    let calls = 0;
    const hall = openHall(memory(), TODAY, () => {
      calls += 1;
      return { kind: 'unknown', milliseconds: 5000 };
    });
    await hall.subscribe('a');
    hall.open().start();
    await hall.goOn(TODAY + 2 * DAY);
    expect(calls).toBe(1);
  });

  it('sends nothing to who stopped while the message waited for its turn', async () => {
    const hall = openHall(memory(), TODAY + 9 * HOUR);
    await hall.subscribe('a');
    hall.open().start();
    await hall.goOn(dueAt('a') - 1);
    await hall.subscriptions.delete('a');
    await hall.goOn(TODAY + DAY);
    expect(hall.arrived).toEqual([]);
  });

  it('sends nothing that another took over while it slept beyond its lease', async () => {
    const hall = openHall(memory(), TODAY);
    await hall.subscribe('a');
    const slow = hall.open(90 * SECOND);
    slow.start();
    await hall.goOn(dueAt('a') + 10 * SECOND);
    const quick = hall.open();
    quick.start();
    await hall.goOn(TODAY + 20 * HOUR);
    expect([slow.sent(), quick.sent(), hall.arrived.length]).toEqual([0, 1, 1]);
  });

  it('stops with nothing under way; another goes on with the rest', async () => {
    const hall = openHall(memory(), TODAY + 18 * HOUR);
    const keys = Array.from({ length: 200 }, (_, index) => `pupil-${index}`);
    for (const key of keys) await hall.subscribe(key);
    const first = hall.open();
    first.start();
    await hall.goOn(TODAY + 18 * HOUR + 3 * SECOND);
    const stopped = first.stop();
    await hall.goOn(TODAY + 18 * HOUR + 4 * SECOND);
    await stopped;
    const before = hall.arrived.length;
    expect(before).toBeGreaterThan(20);
    expect(before).toBeLessThan(100);
    hall.open().start();
    await hall.goOn(TODAY + 20 * HOUR);
    expect(hall.arrived.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
  });
});

interface Crowd {
  readonly people: number;
  readonly start: number;
}

/** Two senders after a morning without any; one is killed on the way. */
async function crowd(store: Store, { people, start }: Crowd) {
  const blocked = (key: string) => key.endsWith('99');
  const trouble = start + 20 * SECOND;
  const answer = (key: string, at: number): Sent => {
    if (at >= trouble && at < trouble + 3 * SECOND)
      return { kind: 'later', milliseconds: trouble + 3 * SECOND - at };
    return blocked(key) ? { kind: 'gone' } : { kind: 'sent' };
  };
  const hall = openHall(store, TODAY, answer);
  const keys = Array.from({ length: people }, (_, index) => `pupil-${index}`);
  for (let at = 0; at < people; at += 500)
    await Promise.all(keys.slice(at, at + 500).map((key) => hall.subscribe(key)));
  await hall.goOn(start);
  const [one, other] = [hall.open(), hall.open()];
  one.start();
  other.start();
  await hall.goOn(start + 40 * SECOND + 333);
  one.kill();
  expect(Math.min(one.sent(), other.sent())).toBeGreaterThan(100);
  await hall.goOn(TODAY + 19 * HOUR);
  return { hall, expected: keys.filter((key) => !blocked(key)) };
}

function mostInASecond(arrived: readonly Arrived[]): number {
  let first = 0;
  return Math.max(
    ...arrived.map(({ at }, index) => {
      while ((arrived[first]?.at ?? at) <= at - SECOND) first += 1;
      return index - first + 1;
    }),
  );
}

const MOST_ON_THE_WAY = 8;
const LEASE = 60 * SECOND;

function expectInOrder(arrived: readonly Arrived[], expected: readonly string[], start: number): void {
  const keys = arrived.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const lost = expected.length - keys.length;
  expect(lost).toBeGreaterThanOrEqual(0);
  expect(lost).toBeLessThanOrEqual(MOST_ON_THE_WAY);
  expect(mostInASecond(arrived)).toBeLessThanOrEqual(20);
  // Later than another who was due after: only who was in hand when a process died or Telegram asked to wait.
  let latest = 0;
  const overtaken = arrived.filter(({ key }) => {
    const isLater = dueAt(key) < latest;
    latest = Math.max(latest, dueAt(key));
    return isLater;
  });
  expect(overtaken.length).toBeLessThanOrEqual(40);
  // A queue that has caught up: everybody within a quarter of a minute, or a lease later.
  const backlog = expected.filter((key) => dueAt(key) <= start).length;
  const caughtUp = start + (backlog / 20) * SECOND * 1.25 + 2 * MINUTE;
  const tooEarly = arrived.filter(({ key, at }) => at < Math.max(start, dueAt(key)));
  expect(tooEarly).toEqual([]);
  const tooLate = arrived.filter(({ key, at }) => at > Math.max(dueAt(key), caughtUp + LEASE) + 20 * SECOND);
  expect(tooLate).toEqual([]);
}

const PEOPLE = Number(process.env.REMINDED ?? 100_000);

describe('reminders for everybody on one day', () => {
  it(`${PEOPLE}: in order, on time, within the limits, nobody twice, though a process dies`, async () => {
    const start = TODAY + 13 * HOUR;
    const { hall, expected } = await crowd(memory(), { people: PEOPLE, start });
    expectInOrder(hall.arrived, expected, start);
    expect(await hall.subscriptions.size()).toBe(expected.length);
  }, 120_000);

  it('the same on Redis', async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const store = createRedisStore(redis.url, SETTINGS);
    onTestFinished(store.close);
    const start = TODAY + 17 * HOUR;
    const { hall, expected } = await crowd(store, {
      people: Number(process.env.REMINDED_ON_REDIS ?? 2000),
      start,
    });
    expectInOrder(hall.arrived, expected, start);
    expect(await hall.subscriptions.size()).toBe(expected.length);
  }, 600_000);
});
