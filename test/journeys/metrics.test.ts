import { afterAll, beforeAll, expect, test } from 'vitest';
import { pseudonym } from '../../src/bot/pseudonym.ts';
import { readFigures } from '../metrics/figures.ts';
import { freePort } from '../support/free-port.ts';
import { type FaultyTown, openFaultyTown, SECRET, TOKEN } from './support/faulty-town.ts';
import { NAMES, pupilAt } from './support/pupil-at.ts';

const PUPIL = 8_700_001;
const QUESTION = 'какие нужны документы для поступления';

let town: FaultyTown;
let server: string;
let metrics: string;
beforeAll(async () => {
  town = await openFaultyTown();
  const [port, metricsPort] = [await freePort(), await freePort()];
  server = `http://127.0.0.1:${port}`;
  metrics = `http://127.0.0.1:${metricsPort}/metrics`;
  await town.startBot({
    WEBHOOK_URL: server,
    HOST: '127.0.0.1',
    PORT: `${port}`,
    METRICS_PORT: `${metricsPort}`,
  });
});
afterAll(() => town.close());

async function readyz(): Promise<number> {
  return (await fetch(`${server}/readyz`)).status;
}

const isReadyz = (status: number) => expect.poll(readyz, { timeout: 20_000, interval: 50 }).toBe(status);

test('every delivery is counted once, and nothing tells of whom', async () => {
  const pupil = pupilAt(town, PUPIL);
  await pupil.comesToTest();
  const answer = pupil.answers(4);
  await town.telegram.settled();
  town.telegram.deliver(answer);
  pupil.person.says(QUESTION);
  await town.telegram.settled();
  const text = await (await fetch(metrics)).text();
  const figures = readFigures(text);
  const sumOf = (start: string) =>
    [...figures].reduce((sum, [name, value]) => (name.startsWith(start) ? sum + value : sum), 0);
  expect(sumOf('kasipjol_updates_total{kind="message",outcome="committed"}')).toBe(2);
  expect(sumOf('kasipjol_updates_total{kind="callback_query",outcome="committed"}')).toBe(6);
  expect(sumOf('kasipjol_updates_total{kind="callback_query",outcome="duplicate"}')).toBe(1);
  expect(sumOf('kasipjol_updates_total')).toBe(9);
  expect(sumOf('kasipjol_questions_total{outcome="faq"}')).toBe(1);
  expect(sumOf('kasipjol_calls_total{method="answerCallbackQuery",result="ok"}')).toBe(6);
  expect(sumOf('kasipjol_handling_seconds_count')).toBe(9);
  expect(sumOf('nodejs_heap_size_used_bytes')).toBeGreaterThan(0);
  for (const secret of [`${PUPIL}`, pseudonym(SECRET, PUPIL), TOKEN, NAMES.first_name, 'документы']) {
    expect(text).not.toContain(secret);
  }
});

test('figures and health have a port of their own, where nothing else is answered', async () => {
  const statusOf = async (path: string) => (await fetch(metrics.replace('metrics', path))).status;
  expect((await fetch(`${server}/metrics`)).status).toBe(404);
  expect([await statusOf('healthz'), await statusOf('readyz'), await statusOf('telegram')]).toEqual([
    200, 200, 404,
  ]);
  expect((await fetch(metrics, { method: 'POST' })).status).toBe(404);
});

test('a cry is answered while Redis hangs, and no figure tells so', async () => {
  const figuresNow = async () => {
    const figures = readFigures(await (await fetch(metrics)).text());
    const [sent = 0, away = 0, done = 0] = [
      'kasipjol_calls_total{method="sendMessage",result="ok"}',
      'kasipjol_updates_total{kind="message",outcome="unavailable"}',
      'kasipjol_updates_total{kind="message",outcome="committed"}',
    ].map((name) => figures.get(name));
    return { sent, away, done };
  };
  const before = await figuresNow();
  const child = town.telegram.person(PUPIL + 1);
  town.redis().pause();
  child.says('мне не хочется жить');
  await town.telegram.settled();
  const after = await figuresNow();
  town.redis().resume();
  expect(child.lastMessage()?.text).toContain('150');
  expect(after).toEqual({ ...before, away: before.away + 1 });
  await isReadyz(200);
});

test('/readyz is false while Redis hangs or is gone, and true again by itself', async () => {
  await isReadyz(200);
  town.redis().pause();
  await isReadyz(503);
  town.redis().resume();
  await isReadyz(200);
  const back = town.replaceRedis(500);
  await isReadyz(503);
  await back;
  await isReadyz(200);
  expect((await fetch(`${server}/healthz`)).status).toBe(200);
}, 60_000);
