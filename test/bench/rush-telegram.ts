import { createServer } from 'node:http';
import { freePort } from '../support/free-port.ts';
import type { Button } from './pupil-walk.ts';

/** About one message a second for each chat, with short bursts (Telegram's Bot FAQ); an edit counts as a message. */
const PER_SECOND = 1;
const BURST = 5;
const SHOWS = /\/(sendMessage|editMessageText|sendPhoto)$/;

/** A Bot API that keeps Telegram's limit per chat, and hands every screen to whoever looks at it. */
export interface RushTelegram {
  readonly url: string;
  /** Calls answered with 429. */
  readonly limited: () => number;
  readonly calls: () => number;
  /** Where updates are to be sent, as the bot said. */
  readonly webhook: () => { readonly url: string; readonly secret: string };
  readonly close: () => Promise<void>;
}

export async function startRushTelegram(
  onScreen: (person: number, buttons: readonly Button[]) => void,
): Promise<RushTelegram> {
  const port = await freePort();
  const buckets = new Map<number, { tokens: number; at: number }>();
  let [limited, calls, messageId, webhook] = [0, 0, 1, { url: '', secret: '' }];
  const mayShow = (chat: number) => {
    const now = performance.now();
    const { tokens, at } = buckets.get(chat) ?? { tokens: BURST, at: now };
    const filled = Math.min(BURST, tokens + ((now - at) / 1000) * PER_SECOND);
    buckets.set(chat, { tokens: filled >= 1 ? filled - 1 : filled, at: now });
    return filled >= 1;
  };
  const answer = (path: string, body: string): { status: number; text: string } => {
    calls += 1;
    const payload = body === '' ? {} : JSON.parse(body);
    if (path.endsWith('/getMe')) return ok({ id: 1, is_bot: true, first_name: 'К', username: 'rush_bot' });
    if (path.endsWith('/getWebhookInfo')) return ok({ url: webhook.url, allowed_updates: [] });
    if (path.endsWith('/setWebhook')) webhook = { url: payload.url, secret: payload.secret_token };
    if (!SHOWS.test(path)) return ok(true);
    if (!mayShow(payload.chat_id)) {
      limited += 1;
      const parameters = { retry_after: 1 };
      const description = 'Too Many Requests: retry after 1';
      return { status: 429, text: JSON.stringify({ ok: false, error_code: 429, description, parameters }) };
    }
    messageId += 1;
    const buttons: readonly Button[][] = payload.reply_markup?.inline_keyboard ?? [];
    onScreen(payload.chat_id, buttons.flat());
    const chat = { id: payload.chat_id, type: 'private', first_name: 'П' };
    return ok({ message_id: payload.message_id ?? messageId, date: 1_790_000_000, chat, text: 'x' });
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { status, text } = answer(request.url ?? '', body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    limited: () => limited,
    calls: () => calls,
    webhook: () => webhook,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function ok(result: unknown): { status: number; text: string } {
  return { status: 200, text: JSON.stringify({ ok: true, result }) };
}
