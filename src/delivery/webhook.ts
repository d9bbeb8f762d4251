import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Update } from 'grammy/types';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Backoff, backoffDelay, pause } from './backoff.ts';
import { type Delivery, defaultStopGraceMs, type Logger } from './delivery.ts';
import { healthRoutes } from './health.ts';
import { listening } from './listening.ts';
import type { Outcome, ProcessUpdate } from './process.ts';
import { createWork, nameOf, once, type Work } from './work.ts';

export interface WebhookSettings {
  readonly host: string;
  readonly port: number;
  /** The one path that takes updates; `webhookPath(secret)` unless something in front rewrites it. */
  readonly path: string;
  /** What Telegram sends in `X-Telegram-Bot-Api-Secret-Token`. */
  readonly secret: string;
  readonly process: ProcessUpdate;
  /** Whether updates can be handled now: whether the store answers. */
  readonly ready: () => Promise<boolean>;
  readonly log: Logger;
  /** How long `stop` lets running updates finish. */
  readonly stopGraceMs?: number;
  /** How long an update waits here for a person's lock before Telegram is asked to bring it again. */
  readonly busyWaitMs?: number;
}

const maxBodyBytes = 1024 * 1024;
/** Milliseconds; a request that has not come whole by then is cut off at the next look. */
const slowRequestsEnd = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };
const busyWaits: Backoff = { first: 5, longest: 100 };
/** Telegram honours Retry-After; without it, its own waits grow to minutes. */
const retryAfterSeconds: Record<Exclude<Outcome, 'done'>, string> = {
  busy: '1',
  failed: '1',
  unavailable: '2',
};

/** A path nobody guesses, the same in every process that knows the secret. */
export function webhookPath(secret: string): string {
  return `/telegram/${createHmac('sha256', secret).update('webhook path').digest('base64url')}`;
}

/** Takes updates over HTTP: 200 only when an update is done, else 503 with the time to come again. */
export function createWebhookServer(settings: WebhookSettings): Delivery {
  const { host, port, log } = settings;
  const work = createWork(settings.process, settings.stopGraceMs ?? defaultStopGraceMs, log);
  const listener = getRequestListener(webhookApp(settings, work).fetch);
  const server = createServer(slowRequestsEnd, listener);
  return {
    start: () => listening(server, port, host),
    stop: once(async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await work.stop();
      // Answers are on their way; a connection that stays open longer holds no update any more.
      const idle = setInterval(() => server.closeIdleConnections(), 20);
      const cut = setTimeout(() => server.closeAllConnections(), 500);
      await closed;
      clearInterval(idle);
      clearTimeout(cut);
    }),
  };
}

type App = Hono<{ Bindings: HttpBindings }>;

function webhookApp({ path, secret, ready, log, busyWaitMs = 5000 }: WebhookSettings, work: Work): App {
  const app: App = new Hono();
  app.route(
    '/',
    healthRoutes(async () => !work.stopping.aborted && ready()),
  );
  app.post(
    path,
    async (c, next) => {
      const given = c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '';
      return isSame(given, secret) ? next() : refuse(c, 401);
    },
    bodyLimit({ maxSize: maxBodyBytes, onError: (c) => refuse(c, 413) }),
    async (c) => {
      const update = await readUpdate(c);
      if (!update) return c.body(null, 400);
      if (work.stopping.aborted) return later(c, 'busy');
      const outcome = await processOnceFree(update, work, busyWaitMs);
      return outcome === 'done' ? c.body(null, 200) : later(c, outcome);
    },
  );
  app.notFound((c) => c.body(null, 404));
  app.onError((error, c) => {
    // Whoever sends half a body, or one that HTTP does not know, is no fault of ours.
    if (!c.env.incoming.complete) return refuse(c, 400);
    log.error({ error: nameOf(error) }, 'answering a request broke');
    return c.body(null, 500);
  });
  return app;
}

/** Another update of the same person is usually done in a moment: cheaper to wait here than to send it back. */
async function processOnceFree(update: Update, work: Work, busyWaitMs: number): Promise<Outcome> {
  const giveUpAt = performance.now() + busyWaitMs;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await work.process(update);
    const wait = backoffDelay(busyWaits, attempt);
    if (outcome !== 'busy' || performance.now() + wait > giveUpAt) return outcome;
    await pause(wait, work.stopping);
    if (work.stopping.aborted) return 'busy';
  }
}

function later(c: Context, outcome: Exclude<Outcome, 'done'>): Response {
  return c.body(null, 503, { 'Retry-After': retryAfterSeconds[outcome] });
}

/** Without having read the body to its end, so the connection cannot serve another request. */
function refuse(c: Context, status: 400 | 401 | 413): Response {
  return c.body(null, status, { Connection: 'close' });
}

/** Digests have one length, so that comparing takes the same time for every guess. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function readUpdate(c: Context): Promise<Update | undefined> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return isUpdate(body) ? body : undefined;
}

/** Enough to know what the processor may look into; Telegram itself vouches for the rest through the secret. */
function isUpdate(body: unknown): body is Update {
  if (typeof body !== 'object' || body === null || !('update_id' in body)) return false;
  return Number.isSafeInteger(body.update_id) && Object.values(body).every(isNumberOrObject);
}

function isNumberOrObject(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'object' && value !== null);
}
