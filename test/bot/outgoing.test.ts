import { getEventListeners } from 'node:events';
import { Api } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { clientOptions, endingWith } from '../../src/bot/outgoing.ts';
import { createPlayground } from '../../src/playground/playground.ts';

const TOKEN = '77:token-of-calls-that-go-out';

test('a call that has ended leaves nothing behind on its unit of work', async () => {
  const telegram = createPlayground({ token: TOKEN });
  const { url } = await telegram.start();
  onTestFinished(telegram.stop);
  const ended = new AbortController();
  const api = endingWith(new Api(TOKEN, clientOptions(url)), ended.signal);
  for (let calls = 0; calls < 5; calls += 1) await api.getMe();
  telegram.faults.next('getMe', { status: 400 });
  await expect(api.getMe()).rejects.toThrow('400');
  expect(getEventListeners(ended.signal, 'abort')).toEqual([]);
});
