import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { healthRoutes } from '../delivery/health.ts';
import { listening } from '../delivery/listening.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  /** Rejects when the address cannot be listened on. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * GET /metrics, and how the process does, on an address of its own that nothing in front passes on. By polling nothing else
 * listens. `ready` tells whether the store answers.
 */
export function createMetricsServer(
  { host, port }: { readonly host: string; readonly port: number },
  metrics: Metrics,
  ready: () => Promise<boolean>,
): MetricsServer {
  const app = new Hono();
  app.route('/', healthRoutes(ready));
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  app.notFound((c) => c.body(null, 404));
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 10_000 },
    getRequestListener(app.fetch),
  );
  return {
    start: () => listening(server, port, host),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
