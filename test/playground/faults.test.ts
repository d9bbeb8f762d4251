import { request } from 'undici';
import { expect, it } from 'vitest';
import { createPlayground } from '../../src/playground/playground.ts';
import { call, expectRefusal, startPlayground, stopLater, token } from './support.ts';

it('fails as planned, so many times, and without effect', async () => {
  const { playground, url } = await startPlayground();
  const pupil = playground.person(1);
  pupil.says('x');
  const send = () => call(url, 'sendMessage', { chat_id: 1, text: 'y' });
  playground.faults.next('sendMessage', { status: 429, retry_after: 3 });
  const limited = await send();
  expectRefusal(limited, 429, 'Too Many Requests: retry after 3');
  expect(limited.body).toMatchObject({ parameters: { retry_after: 3 } });
  playground.faults.next('*', { status: 500 }, 2);
  expectRefusal(await send(), 500, 'Internal Server Error');
  expect((await call(url, 'getUpdates')).status).toBe(200);
  expectRefusal(await send(), 500, 'Internal Server Error');
  playground.faults.next('sendMessage', { status: 502 });
  const html = await fetch(`${url}/bot${token}/sendMessage?chat_id=1&text=y`);
  expect([html.status, await html.text()]).toEqual([502, expect.stringContaining('<html>')]);
  expect(pupil.messages()).toHaveLength(1);
  expect((await send()).status).toBe(200);
  expect(playground.count('sendMessage')).toBe(5);
  expect(playground.refusals).toEqual([]);
});

it('stays silent until the caller hangs up, without effect', async () => {
  const { playground, url } = await startPlayground();
  const pupil = playground.person(1);
  pupil.says('x');
  playground.faults.next('sendMessage', 'silence');
  const silent = fetch(`${url}/bot${token}/sendMessage?chat_id=1&text=y`, {
    signal: AbortSignal.timeout(200),
  });
  await expect(silent).rejects.toThrow('timeout');
  expect(pupil.messages()).toHaveLength(1);
});

it('breaks the answer off half way, the message being sent', async () => {
  const { playground, url } = await startPlayground();
  const pupil = playground.person(1);
  pupil.says('x');
  playground.faults.next('sendMessage', 'half');
  const half = fetch(`${url}/bot${token}/sendMessage?chat_id=1&text=y`).then((response) => response.text());
  await expect(half).rejects.toThrow();
  expect(pupil.lastMessage()?.text).toBe('y');
});

it('binds to this machine alone and answers no other name', async () => {
  for (const host of ['0.0.0.0', '192.168.1.5', '::', 'example.kz']) {
    await expect(createPlayground({ token, host }).start()).rejects.toThrow(`HOST=${host} is not 127.0.0.1`);
  }
  const { url } = await startPlayground();
  expect(await statusFrom(url, 'evil.example')).toBe(403);
  expect(await statusFrom(url, 'localhost')).toBe(200);
});

it('open to others shows them the page, and keeps the Bot API to this machine', async () => {
  const playground = createPlayground({ token, host: '0.0.0.0', open: true, page: true });
  const { url } = await playground.start();
  stopLater(playground);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect(await statusFrom(url, 'kasipjol.school.kz', '/')).toBe(200);
  expect(await statusFrom(url, 'kasipjol.school.kz')).toBe(403);
  expect((await call(url, 'getMe')).status).toBe(200);
});

/** `fetch` sets the Host header itself. */
async function statusFrom(url: string, host: string, path = `/bot${token}/getMe`): Promise<number> {
  const answer = await request(`${url}${path}`, { headers: { host } });
  await answer.body.dump();
  return answer.statusCode;
}
