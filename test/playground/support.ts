import { Api } from 'grammy';
import { expect, onTestFinished } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';

export const token = '7000000001:local';

/** Stopped after the running test. */
export function stopLater(part: { stop: () => Promise<void> }): void {
  onTestFinished(() => part.stop());
}

/** A playground on a free port and grammY's own client for it. */
export async function startPlayground(now?: () => number): Promise<{
  playground: Playground;
  api: Api;
  url: string;
}> {
  const playground = createPlayground({ token, ...(now === undefined ? {} : { now }) });
  const { url } = await playground.start();
  stopLater(playground);
  return { playground, api: new Api(token, { apiRoot: url }), url };
}

/** Calls a method with a JSON body as is, for what grammY's types would not let through. */
export async function call(url: string, method: string, body: unknown = {}, asToken = token) {
  const response = await fetch(`${url}/bot${asToken}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** Expects Telegram's refusal with this code and these words. */
export function expectRefusal(answer: { status: number; body: unknown }, code: number, words: string): void {
  expect(answer.status).toBe(code);
  expect(answer.body).toMatchObject({ ok: false, error_code: code, description: words });
}
