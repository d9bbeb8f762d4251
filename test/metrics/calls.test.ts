import { Api } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { clientOptions } from '../../src/bot/outgoing.ts';
import { countCalls } from '../../src/metrics/calls.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { createPlayground } from '../../src/playground/playground.ts';
import { readFigures } from './figures.ts';

const TOKEN = '78:token-that-nobody-may-read-in-the-figures';
const PUPIL = 1801;
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function openTelegram() {
  const telegram = createPlayground({ token: TOKEN });
  ends.push(telegram.stop);
  const { url } = await telegram.start();
  telegram.person(PUPIL).starts();
  return { telegram, url, api: new Api(TOKEN, clientOptions(url)) };
}

test('each try of a call is counted once, by method and what came back, without the token of its address', async () => {
  const { telegram, url, api } = await openTelegram();
  const metrics = createMetrics();
  ends.push(countCalls(metrics, () => false));
  const send = () => api.sendMessage(PUPIL, 'Сәлем').catch(() => {});
  await send();
  await send();
  for (const status of [429, 400, 403, 502]) {
    telegram.faults.next('sendMessage', { status });
    await send();
  }
  telegram.faults.next('sendMessage', 'half');
  await send();
  await api.getMe();
  await (await fetch(`${url}/no/call`)).text();
  const text = await metrics.text();
  const calls = [...readFigures(text)].filter(([name]) => name.startsWith('kasipjol_calls_total'));
  const of = (method: string, result: string) =>
    `kasipjol_calls_total{method="${method}",result="${result}"}`;
  expect(Object.fromEntries(calls)).toEqual({
    [of('sendMessage', 'ok')]: 2,
    [of('sendMessage', '429')]: 1,
    [of('sendMessage', '4xx')]: 2,
    [of('sendMessage', '5xx')]: 1,
    [of('sendMessage', 'broken')]: 1,
    [of('getMe', 'ok')]: 1,
  });
  expect(text).not.toContain(TOKEN);
});

test('calls that begin while hidden are counted by nobody', async () => {
  const { api } = await openTelegram();
  const metrics = createMetrics();
  let isHidden = true;
  ends.push(countCalls(metrics, () => isHidden));
  await api.sendMessage(PUPIL, 'Сәлем');
  isHidden = false;
  await api.getMe();
  const text = await metrics.text();
  expect(text).toContain('method="getMe"');
  expect(text).not.toContain('sendMessage');
});
