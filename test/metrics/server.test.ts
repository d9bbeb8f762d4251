import { expect, test } from 'vitest';
import { refuseListening } from '../../src/create-delivery.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { createMetricsServer } from '../../src/metrics/server.ts';
import { freePort } from '../support/free-port.ts';

const HOST = '127.0.0.1';

test('a port that is taken is named in one line; after the end it is free', async () => {
  const port = await freePort();
  const [first, second] = [1, 2].map(() =>
    createMetricsServer({ host: HOST, port }, createMetrics(), async () => true),
  );
  await first?.start();
  expect((await fetch(`http://${HOST}:${port}/metrics`)).headers.get('content-type')).toMatch(/^text\/plain/);
  const refused = second?.start().catch(refuseListening({ host: HOST, port }, 'METRICS_'));
  await expect(refused).rejects.toThrow(`METRICS_PORT: ${port} is taken by another process`);
  await first?.stop();
  await second?.start();
  await second?.stop();
});
