import { createServer } from 'node:http';
import { Bot } from 'grammy';
import { describe, expect, it } from 'vitest';
import { call, expectRefusal, startPlayground, stopLater, token } from './support.ts';

const conflict =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

describe('getUpdates', () => {
  it('waits for an update, repeats it until the offset confirms it', async () => {
    const { playground, api } = await startPlayground();
    const waiting = api.getUpdates({ timeout: 20 });
    const update = playground.person(1).says('сәлем');
    expect(await waiting).toEqual([update]);
    expect(await api.getUpdates()).toEqual([update]);
    expect(playground.pending()).toEqual([update]);
    expect(await api.getUpdates({ offset: update.update_id + 1 })).toEqual([]);
    expect(playground.pending()).toEqual([]);
  });

  it('keeps only the kinds asked for and respects the limit', async () => {
    const { playground, api } = await startPlayground();
    await api.getUpdates({ allowed_updates: ['message'] });
    const pupil = playground.person(1);
    const first = pupil.says('1');
    pupil.blocks();
    pupil.unblocks();
    const second = pupil.says('2');
    expect(await api.getUpdates({ limit: 1 })).toEqual([first]);
    expect(await api.getUpdates()).toEqual([first, second]);
  });

  it('ends the first of two pollers with 409, and no poller after one that hung up', async () => {
    const { playground, api, url } = await startPlayground();
    const first = call(url, 'getUpdates', { timeout: 20 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const gone = new AbortController();
    const second = fetch(`${url}/bot${token}/getUpdates?timeout=20`, { signal: gone.signal }).catch(
      () => 'hung up',
    );
    expectRefusal(await first, 409, conflict);
    gone.abort();
    expect(await second).toBe('hung up');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const third = api.getUpdates({ timeout: 20 });
    const update = playground.person(1).says('x');
    expect(await third).toEqual([update]);
    expect(playground.refusals).toEqual([]);
  });

  it('delivers an update again under its own number, though it was confirmed', async () => {
    const { playground, api } = await startPlayground();
    const update = playground.person(1).says('x');
    const offset = update.update_id + 1;
    await api.getUpdates({ offset });
    playground.deliver(update);
    expect(await api.getUpdates({ offset })).toEqual([update]);
    expect(await api.getUpdates({ offset })).toEqual([]);
  });

  it('drops a press after 150 s and a message after a day', async () => {
    let seconds = 1_800_000_000;
    const { playground, api } = await startPlayground(() => seconds * 1000);
    const pupil = playground.person(1);
    const text = pupil.says('x');
    await api.sendMessage(1, 'y', {
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
    });
    const press = pupil.presses('a');
    expect(playground.pending()).toEqual([text, press.update]);
    seconds += 151;
    expect(playground.pending()).toEqual([text]);
    seconds += 86_400;
    expect(playground.pending()).toEqual([]);
  });
});

describe('webhook', () => {
  it('delivers each chat in order with the secret, again after Retry-After, and refuses polling', async () => {
    const { playground, api, url } = await startPlayground();
    const seen: { text: string; secret: unknown; at: number }[] = [];
    let isBusy = true;
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { message } = JSON.parse(Buffer.concat(chunks).toString());
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      seen.push({ text: message.text, secret, at: Date.now() });
      const refuse = isBusy && message.text === 'a1';
      isBusy &&= !refuse;
      response.writeHead(refuse ? 503 : 200, refuse ? { 'retry-after': '1' } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stopLater({ stop: async () => void server.close() });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: 'secret-1' });
    const [one, two] = [playground.person(1), playground.person(2)];
    one.says('a1');
    one.says('a2');
    two.says('b1');
    await playground.settled();
    expect(seen.filter(({ text }) => text.startsWith('a')).map(({ text }) => text)).toEqual([
      'a1',
      'a1',
      'a2',
    ]);
    expect(seen.filter(({ text }) => text === 'b1')).toHaveLength(1);
    expect(new Set(seen.map(({ secret }) => secret))).toEqual(new Set(['secret-1']));
    const tries = seen.filter(({ text }) => text === 'a1');
    expect((tries[1]?.at ?? 0) - (tries[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(await api.getWebhookInfo()).toMatchObject({ pending_update_count: 0, max_connections: 40 });
    expect((await api.getWebhookInfo()).last_error_message).toContain('503');
    expect((await call(url, 'getUpdates')).status).toBe(409);
    await api.deleteWebhook();
    expect((await call(url, 'getUpdates')).status).toBe(200);
  });

  it('refuses plain http to other machines and a wrong secret', async () => {
    const { url } = await startPlayground();
    expectRefusal(
      await call(url, 'setWebhook', { url: 'http://example.kz/hook' }),
      400,
      'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
    expectRefusal(
      await call(url, 'setWebhook', { url: 'https://example.kz', secret_token: 'a b' }),
      400,
      'Bad Request: secret token contains unallowed characters',
    );
  });
});

it('carries a whole grammY bot over polling', async () => {
  const { playground, url } = await startPlayground();
  const bot = new Bot(token, { client: { apiRoot: url } });
  bot.command('start', (context) =>
    context.reply(`hi ${context.match}`, {
      reply_markup: { inline_keyboard: [[{ text: 'Иә', callback_data: 'yes' }]] },
    }),
  );
  bot.callbackQuery('yes', async (context) => {
    await context.answerCallbackQuery('ok');
    await context.editMessageText('done');
  });
  void bot.start();
  stopLater(bot);
  const pupil = playground.person(5, { language_code: 'ru' });
  pupil.starts('c_1');
  await pupil.waitFor((message) => message.text === 'hi c_1');
  const press = pupil.presses('Иә');
  expect(await press.answer()).toMatchObject({ text: 'ok', isAlert: false });
  const edited = await pupil.waitFor((message) => message.text === 'done');
  expect(edited.reply_markup).toBeUndefined();
  await playground.settled();
  expect(pupil.messages().map((message) => message.text)).toEqual(['/start c_1', 'done']);
  expect(playground.refusals).toEqual([]);
});
