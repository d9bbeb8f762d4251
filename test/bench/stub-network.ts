import type { Send } from '../../src/bot/transport.ts';

/** Telegram without a network: every call is answered at once by what Telegram would say to it. */
export interface StubNetwork {
  readonly fetch: Send;
  readonly calls: () => number;
  /** Body of the newest call that showed a screen. */
  readonly lastScreen: () => string;
}

const MESSAGE = {
  message_id: 11,
  date: 1_790_000_000,
  chat: { id: 1, type: 'private', first_name: 'П' },
  text: 'x',
};
const SHOWN = JSON.stringify({ ok: true, result: MESSAGE });
const DONE = JSON.stringify({ ok: true, result: true });

export function createStubNetwork(): StubNetwork {
  let calls = 0;
  let lastScreen = '';
  return {
    fetch: async (input, init) => {
      calls += 1;
      const shows = /(?:sendMessage|editMessageText|sendPhoto)$/.test(String(input));
      if (shows && typeof init?.body === 'string') lastScreen = init.body;
      return new Response(shows ? SHOWN : DONE, { headers: { 'content-type': 'application/json' } });
    },
    calls: () => calls,
    lastScreen: () => lastScreen,
  };
}
