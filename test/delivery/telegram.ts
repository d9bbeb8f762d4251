import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { freePort } from '../support/free-port.ts';

export interface Call {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A queue of updates behind a real HTTP server, as Telegram keeps it: what lies below the offset is confirmed. */
export interface FakeTelegram {
  readonly api: Api;
  readonly calls: readonly Call[];
  /** What is not confirmed yet. */
  waiting(): readonly number[];
  add(...updates: Update[]): void;
  /** The next calls of getUpdates are answered so: an HTTP status with its body, or the connection is cut. */
  fail(...answers: (Failure | 'cut')[]): void;
  close(): Promise<void>;
}

interface Failure {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after: number };
}

export async function startTelegram(): Promise<FakeTelegram> {
  let queue: readonly Update[] = [];
  const calls: Call[] = [];
  const failures: (Failure | 'cut')[] = [];
  let wake = () => {};

  const getUpdates = async (body: Call['body'], response: ServerResponse) => {
    const failure = failures.shift();
    if (failure === 'cut') return response.destroy();
    if (failure) return reply(response, failure.error_code, { ok: false, ...failure });
    queue = queue.filter((update) => update.update_id >= Number(body.offset));
    if (queue.length === 0 && Number(body.timeout) > 0) {
      const timer = setTimeout(() => wake(), Number(body.timeout) * 1000);
      await new Promise<void>((resolve) => {
        wake = resolve;
        response.once('close', resolve);
      });
      clearTimeout(timer);
    }
    reply(response, 200, { ok: true, result: queue.slice(0, Number(body.limit)) });
  };
  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const body = await bodyOf(request);
    calls.push({ method, body });
    if (method === 'getUpdates') await getUpdates(body, response);
    else reply(response, 200, { ok: true, result: true });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    api: new Api('42:Secrettoken', { apiRoot: `http://127.0.0.1:${port}` }),
    calls,
    waiting: () => queue.map((update) => update.update_id),
    add(...updates) {
      queue = [...queue, ...updates];
      wake();
    },
    fail: (...answers) => void failures.push(...answers),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Call['body']> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
}

function reply(response: ServerResponse, status: number, body: object): void {
  if (!response.destroyed)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
