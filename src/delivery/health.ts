import { Hono } from 'hono';

/** `/healthz`: the process lives; `/readyz`: it can handle updates now. */
export function healthRoutes(ready: () => Promise<boolean>): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) =>
    (await ready().catch(() => false)) ? c.text('ready') : c.text('not ready', 503),
  );
  return app;
}
