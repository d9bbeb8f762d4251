import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { endingOf, type Fate } from '../../src/bot/fate.ts';
import { measuredProcess, measuredStore } from '../../src/metrics/measured.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { readFigures } from './figures.ts';

const NEVER = new AbortController().signal;

function updateOf(kind: string): Update {
  return JSON.parse(JSON.stringify({ update_id: 7, [kind]: { id: '8' } }));
}

test('each try by kind and fate, with its time', async () => {
  const metrics = createMetrics();
  const fates: Fate[] = ['committed', 'given-up', 'failed', 'unrecorded'];
  const process = measuredProcess(async () => endingOf(fates.shift() ?? 'busy'), metrics);
  const kinds = ['message', 'callback_query', 'message', 'poll'];
  const outcomes = [];
  for (const kind of kinds) outcomes.push(await process(updateOf(kind), NEVER));
  expect(outcomes).toEqual(['done', 'done', 'failed', 'done']);
  const figures = readFigures(await metrics.text());
  const of = (kind: string, outcome: string) =>
    figures.get(`kasipjol_updates_total{kind="${kind}",outcome="${outcome}"}`);
  expect([of('message', 'committed'), of('callback_query', 'given-up')]).toEqual([1, 1]);
  expect([of('message', 'failed'), of('other', 'unrecorded')]).toEqual([1, 1]);
  expect(figures.get('kasipjol_handling_seconds_count{kind="message"}')).toBe(2);
  expect(figures.get('kasipjol_lock_waits_total')).toBe(0);
});

test('an update that comes again is counted by what became of it before', async () => {
  const metrics = createMetrics();
  const endings = [
    endingOf('failed'),
    endingOf('committed', 'failure'),
    endingOf('duplicate', 'commit'),
    endingOf('duplicate', 'commit'),
  ];
  const process = measuredProcess(async () => endings.shift() ?? endingOf('busy'), metrics);
  for (let times = 0; times < 4; times += 1) await process(updateOf('message'), NEVER);
  const figures = readFigures(await metrics.text());
  const after = (what: string) => figures.get(`kasipjol_redeliveries_total{kind="message",after="${what}"}`);
  expect([after('failure'), after('commit')]).toEqual([1, 2]);
});

test('a wait for a lock is one wait however often it is tried, and lasts from the first try to the one that got through', async () => {
  const metrics = createMetrics();
  const fates: Fate[] = ['busy', 'busy', 'committed', 'committed', 'busy'];
  const process = measuredProcess(async () => endingOf(fates.shift() ?? 'lost'), metrics);
  const [waiting, free, sentBack] = [updateOf('message'), updateOf('message'), updateOf('message')];
  await process(waiting, NEVER);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await process(waiting, NEVER);
  await process(waiting, NEVER);
  await process(free, NEVER);
  await process(sentBack, NEVER);
  const figures = readFigures(await metrics.text());
  expect(figures.get('kasipjol_lock_waits_total')).toBe(2);
  expect(figures.get('kasipjol_lock_wait_seconds_count')).toBe(1);
  expect(figures.get('kasipjol_lock_wait_seconds_sum')).toBeGreaterThan(0.05);
  expect(figures.get('kasipjol_updates_total{kind="message",outcome="committed"}')).toBe(2);
});

test('operations that the store does not answer are counted by its part; those of units tell whether it is away', async () => {
  const metrics = createMetrics();
  const memory = createMemoryStore({ lockMilliseconds: 1000, retentionSeconds: 100 }, Date.now);
  const away = async () => Promise.reject(new Error('away'));
  const answers: boolean[] = [];
  const store = measuredStore(
    { ...memory, ping: away, values: { ...memory.values, get: away } },
    metrics,
    (answered) => answers.push(answered),
  );
  await expect(store.ping()).rejects.toThrow('away');
  await expect(store.values.get('a key')).rejects.toThrow('away');
  await store.values.put('a key', 'a value', 1);
  expect(await store.units.begin('somebody', 1)).toMatchObject({ kind: 'open' });
  const gone = measuredStore({ ...memory, units: { ...memory.units, begin: away } }, metrics, (answered) =>
    answers.push(answered),
  );
  await expect(gone.units.begin('somebody', 2)).rejects.toThrow('away');
  expect(answers).toEqual([true, false]);
  const text = await metrics.text();
  const errors = [...readFigures(text)].filter(([name]) => name.startsWith('kasipjol_store_errors_total'));
  expect(errors).toEqual([
    ['kasipjol_store_errors_total{part="ping"}', 1],
    ['kasipjol_store_errors_total{part="values"}', 1],
    ['kasipjol_store_errors_total{part="units"}', 1],
  ]);
  expect(text).not.toMatch(/somebody|a key/);
});
