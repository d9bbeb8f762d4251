import { request } from 'node:http';
import { expect, it } from 'vitest';
import { createPlayground } from '../../src/playground/playground.ts';
import { stopLater, token } from './support.ts';

async function startWithPage() {
  const playground = createPlayground({ token, page: true });
  const { url, port } = await playground.start();
  stopLater(playground);
  const act = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/play/3/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { playground, url, port, act };
}

/** fetch sets Host by itself; a rebinding attack comes with another one. */
function statusFor(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.once('error', reject).end();
  });
}

it('lets only its own page act, on its own name', async () => {
  const { playground, port, act } = await startWithPage();
  expect((await act({ kind: 'text', text: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(playground.person(3).messages()).toEqual([]);
  expect((await act({ kind: 'text', text: 'x' })).status).toBe(200);
  expect(playground.person(3).messages()).toHaveLength(1);
  expect(await statusFor(port, 'evil.example')).toBe(403);
  expect(await statusFor(port, `localhost:${port}`)).toBe(200);
});

it('refuses what is no action, and presses only on messages that are there', async () => {
  const { act } = await startWithPage();
  const wrong = [
    null,
    { kind: 'dance' },
    { kind: 'text', text: '' },
    { kind: 'text', text: 'x'.repeat(4097) },
  ];
  for (const body of [...wrong, { kind: 'start', payload: 'a b' }]) {
    expect((await act(body)).status).toBe(400);
  }
  expect((await act({ kind: 'press', messageId: 9, data: 'a' })).status).toBe(404);
});

it('serves the page with its own things alone, and files that cannot run', async () => {
  const { playground, url } = await startWithPage();
  for (const path of ['/', '/page.js', '/page.css']) {
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
  const html = new TextEncoder().encode('<script>alert(1)</script>');
  await fetch(`${url}/play/3/files?as=photo&name=a.html`, {
    method: 'POST',
    headers: { 'content-type': 'text/html' },
    body: html,
  });
  const sent = playground.person(3).messages()[0]?.document;
  expect(sent?.file_name).toBe('a.html');
  const file = await fetch(`${url}/play/files/${sent?.file_id}`);
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.headers.get('content-disposition')).toContain('attachment');
});
