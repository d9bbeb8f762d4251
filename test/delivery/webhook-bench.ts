import { afterEach, beforeEach, expect } from 'vitest';
import type { Delivery } from '../../src/delivery/delivery.ts';
import type { Outcome, ProcessUpdate } from '../../src/delivery/process.ts';
import { createWebhookServer, type WebhookSettings, webhookPath } from '../../src/delivery/webhook.ts';
import { freePort } from '../support/free-port.ts';
import { logbook } from '../support/logbook.ts';
import { message } from './updates.ts';

export const secret = 'Secretword_0123456789';
export const path = webhookPath(secret);
export let port: number;
export let log: ReturnType<typeof logbook>;
export let server: Delivery | undefined;

/** Each test of the file that says so has a port, a server and a log of its own. */
export function eachOnItsOwn(): void {
  beforeEach(async () => {
    port = await freePort();
    log = logbook();
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    expect(log.lines.join('\n')).not.toMatch(/Secret|\b7\d\d\d\b|telegram\//);
  });
}

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const always =
  (outcome: Outcome): ProcessUpdate =>
  async () =>
    outcome;

export async function start(
  process: ProcessUpdate,
  settings: Partial<WebhookSettings> = {},
): Promise<Delivery> {
  const ready = async () => true;
  server = createWebhookServer({
    ...{ host: '127.0.0.1', port, path, secret, process, ready, log, stopGraceMs: 500 },
    ...settings,
  });
  await server.start();
  return server;
}

export const address = (at = path) => `http://127.0.0.1:${port}${at}`;
export const withSecret = { 'X-Telegram-Bot-Api-Secret-Token': secret };

export async function post(body: BodyInit, headers: Record<string, string> = withSecret, at = path) {
  const request = { method: 'POST', body, headers, duplex: 'half' };
  const response = await fetch(address(at), request);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
}

export const bare = (status: number) => ({ status, retryAfter: null, text: '' });
export const update = (id: number) => JSON.stringify(message(id, 7000 + id));
