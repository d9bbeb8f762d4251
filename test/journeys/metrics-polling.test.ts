import { expect, onTestFinished, test } from 'vitest';
import { readFigures } from '../metrics/figures.ts';
import { freePort } from '../support/free-port.ts';
import { openFaultyTown } from './support/faulty-town.ts';

test('by polling the port of the figures tells how the process does, and polls are counted', async () => {
  const town = await openFaultyTown();
  onTestFinished(() => town.close());
  const port = await freePort();
  await town.startBot({ METRICS_PORT: `${port}` });
  const asked = (path: string) => fetch(`http://127.0.0.1:${port}/${path}`);
  const isReadyz = (status: number) =>
    expect.poll(async () => (await asked('readyz')).status, { timeout: 20_000, interval: 50 }).toBe(status);
  await isReadyz(200);
  town.telegram.person(8_710_001).starts();
  await town.telegram.settled();
  const figures = readFigures(await (await asked('metrics')).text());
  expect(figures.get('kasipjol_calls_total{method="getUpdates",result="ok"}')).toBeGreaterThan(0);
  expect(figures.get('kasipjol_calls_total{method="deleteWebhook",result="ok"}')).toBe(1);
  town.redis().pause();
  await isReadyz(503);
  expect((await asked('healthz')).status).toBe(200);
  town.redis().resume();
  await isReadyz(200);
});
