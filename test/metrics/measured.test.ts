import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/delivery/process.ts';
import { measuredClient, measuredProcess, measuredStore } from '../../src/metrics/measured.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { readFigures } from './figures.ts';

const TOKEN = '1:a-token-that-nobody-may-read-anywhere';
const NEVER = new AbortController().signal;

test('deliveries by kind and outcome; the time of those that were dealt with', async () => {
  const metrics = createMetrics();
  const outcomes: Outcome[] = ['done', 'busy', 'failed'];
  const process = measuredProcess(async () => outcomes.shift() ?? 'unavailable', metrics);
  const updates = ['message', 'message', 'callback_query', 'poll'].map((kind) => {
    const update: Update = JSON.parse(JSON.stringify({ update_id: 7, [kind]: { id: '8' } }));
    return update;
  });
  for (const update of updates) await process(update, NEVER);
  const figures = readFigures(await metrics.text());
  expect(figures.get('kasipjol_updates_total{kind="message",outcome="done"}')).toBe(1);
  expect(figures.get('kasipjol_updates_total{kind="message",outcome="busy"}')).toBe(1);
  expect(figures.get('kasipjol_updates_total{kind="callback_query",outcome="failed"}')).toBe(1);
  expect(figures.get('kasipjol_updates_total{kind="other",outcome="unavailable"}')).toBe(1);
  expect(figures.get('kasipjol_handling_seconds_count{kind="message"}')).toBe(1);
});

test('steps of units of work by result, a store that does not answer as an error', async () => {
  const metrics = createMetrics();
  const memory = createMemoryStore({ lockMilliseconds: 1000, retentionSeconds: 100 }, Date.now);
  const { units } = measuredStore(memory, metrics);
  const begun = await units.begin('somebody', 1);
  if (begun.kind !== 'open') throw new Error('nobody else is here');
  await units.begin('somebody', 2);
  await units.commit('somebody', begun.unit, 'a record');
  await units.begin('somebody', 1);
  const away = measuredStore(
    { ...memory, units: { ...memory.units, begin: async () => Promise.reject(new Error('away')) } },
    metrics,
  );
  await expect(away.units.begin('somebody', 3)).rejects.toThrow('away');
  const text = await metrics.text();
  const figures = readFigures(text);
  for (const result of ['open', 'busy', 'duplicate', 'error']) {
    expect(figures.get(`kasipjol_store_total{step="begin",result="${result}"}`)).toBe(1);
  }
  expect(figures.get('kasipjol_store_total{step="commit",result="saved"}')).toBe(1);
  expect(text).not.toContain('somebody');
});

test('calls by method and result, without the token in their address', async () => {
  const metrics = createMetrics();
  const statuses = [200, 429, 400, 502];
  const client = measuredClient(
    {
      fetch: async () => {
        const status = statuses.shift();
        if (status === undefined) throw new Error('broken off');
        return new Response('{}', { status });
      },
    },
    metrics,
  );
  const call = () => client.fetch?.(`https://api.telegram.org/bot${TOKEN}/sendMessage`);
  for (let tries = 0; tries < 4; tries += 1) await call();
  await expect(call()).rejects.toThrow('broken off');
  const text = await metrics.text();
  const figures = readFigures(text);
  for (const result of ['ok', '429', '4xx', '5xx', 'broken']) {
    expect(figures.get(`kasipjol_calls_total{method="sendMessage",result="${result}"}`)).toBe(1);
  }
  expect(text).not.toContain(TOKEN);
});
