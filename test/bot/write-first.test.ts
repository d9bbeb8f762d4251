import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { paragraphs } from '../../src/bot/screen.ts';
import { writeFirst } from '../../src/bot/write-first.ts';

const screen = { text: paragraphs('Сәлем'), buttons: [] };

/** What becomes of a message that Telegram answers so. */
async function after(error_code: number, description: string, retry_after?: number) {
  const api = new Api('1:token');
  const parameters = retry_after === undefined ? {} : { parameters: { retry_after } };
  api.config.use(async () => ({ ok: false, error_code, description, ...parameters }));
  return writeFirst(api, 1, screen);
}

test.each([
  [403, 'Forbidden: bot was blocked by the user'],
  [403, 'Forbidden: user is deactivated'],
  [400, 'Bad Request: chat not found'],
])('nobody is there after %i %s', async (code, description) => {
  expect(await after(code, description)).toEqual({ kind: 'gone' });
});

test('Telegram is obeyed when it asks to wait, and not pressed when it is in trouble', async () => {
  expect(await after(429, 'Too Many Requests: retry after 35', 35)).toEqual({
    kind: 'later',
    milliseconds: 35_000,
  });
  expect(await after(502, 'Bad Gateway')).toEqual({ kind: 'later', milliseconds: 5000 });
  expect(await after(401, 'Unauthorized')).toEqual({ kind: 'later', milliseconds: 60_000 });
});

test('what is refused for its content is not tried for ever', async () => {
  expect(await after(400, 'Bad Request: message is too long')).toEqual({ kind: 'sent' });
});

test('a call that never left comes later; one that broke off may have arrived', async () => {
  const nobodyListens = new Api('1:token', { apiRoot: 'http://127.0.0.1:1', baseFetchConfig: {} });
  expect(await writeFirst(nobodyListens, 1, screen)).toEqual({ kind: 'later', milliseconds: 5000 });
  const brokenOff = new Api('1:token', { fetch: () => Promise.reject(new TypeError('terminated')) });
  expect(await writeFirst(brokenOff, 1, screen)).toEqual({ kind: 'unknown', milliseconds: 5000 });
});
