import { setMaxListeners } from 'node:events';
import type { Update } from 'grammy/types';
import type { UpdateQueue, Waiting } from './queue.ts';

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

export interface Webhook {
  readonly set: (settings: WebhookSettings) => void;
  readonly remove: () => void;
  readonly settings: () => WebhookSettings | undefined;
  readonly lastError: () => { readonly at: number; readonly message: string } | undefined;
}

/** Telegram waits 60 s for an answer; retries at once, then after 2, 4, 8 … s, at most 60 s apart. */
const answerWithinMs = 60_000;
const longestPauseMs = 60_000;
const longestRetryAfterSeconds = 3600;

/** Delivers waiting updates to a webhook: each lane in order, the lanes side by side, again until 2xx. */
export function createWebhook(queue: UpdateQueue, now: () => number): Webhook {
  let active: { readonly settings: WebhookSettings; readonly stop: AbortController } | undefined;
  let lastError: { at: number; message: string } | undefined;
  const busyLanes = new Set<string>();

  const start = () => {
    if (active === undefined) return;
    for (const { lane } of queue.waiting()) {
      if (busyLanes.size >= active.settings.maxConnections) return;
      if (!busyLanes.has(lane)) void serve(lane, active.settings, active.stop.signal);
    }
  };

  const serve = async (lane: string, settings: WebhookSettings, stopped: AbortSignal) => {
    busyLanes.add(lane);
    let tries = 0;
    for (let next = first(lane); next !== undefined && !stopped.aborted; next = first(lane)) {
      const failure = await post(settings, next.update, stopped);
      if (failure === undefined) {
        tries = 0;
        queue.remove(next);
      } else {
        tries += 1;
        lastError = { at: now(), message: failure.message };
        await pause(pauseMs(tries, failure.retryAfter), stopped);
      }
    }
    busyLanes.delete(lane);
    start();
  };

  const first = (lane: string): Waiting | undefined => queue.waiting().find((one) => one.lane === lane);
  queue.onChange(start);

  return {
    set: (settings) => {
      active?.stop.abort();
      lastError = undefined;
      const stop = new AbortController();
      // Every delivery under way listens.
      setMaxListeners(0, stop.signal);
      active = { settings, stop };
      start();
    },
    remove: () => {
      active?.stop.abort();
      active = undefined;
    },
    settings: () => active?.settings,
    lastError: () => lastError,
  };
}

interface Failure {
  readonly message: string;
  readonly retryAfter?: number;
}

async function post(
  settings: WebhookSettings,
  update: Update,
  stopped: AbortSignal,
): Promise<Failure | undefined> {
  try {
    const response = await fetch(settings.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(settings.secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': settings.secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([stopped, AbortSignal.timeout(answerWithinMs)]),
    });
    await response.arrayBuffer();
    if (response.ok) return undefined;
    const retryAfter = Number(response.headers.get('retry-after'));
    const message = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    return retryAfter > 0 ? { message, retryAfter } : { message };
  } catch (error) {
    return { message: error instanceof Error ? `Connection failed: ${error.message}` : 'Connection failed' };
  }
}

function pauseMs(tries: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return Math.min(retryAfter, longestRetryAfterSeconds) * 1000;
  return tries === 1 ? 0 : Math.min(1000 * 2 ** (tries - 1), longestPauseMs);
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stopped.addEventListener('abort', end, { once: true });
  });
}
