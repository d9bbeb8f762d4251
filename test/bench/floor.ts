import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { Redis } from 'ioredis';
import { BOT_INFO, TOKEN } from './ours.ts';
import type { StubNetwork } from './stub-network.ts';

/** The least a bot with state can do: one GET, one SET, and the two calls of a pressed button. */
export interface Floor {
  readonly handle: (update: Update) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `screen` is the body of a call that showed a screen, built beforehand; `record` is read and written as it is. */
export function openFloor(redisUrl: string, network: StubNetwork, screen: string, record: string): Floor {
  const redis = new Redis(redisUrl);
  const { text, entities, reply_markup, link_preview_options } = JSON.parse(screen);
  const bot = new Bot(TOKEN, { botInfo: BOT_INFO, client: { fetch: network.fetch } });
  bot.on('callback_query:data', async (ctx) => {
    const key = `floor:${ctx.from.id}`;
    const found = await redis.get(key);
    await Promise.all([
      ctx.answerCallbackQuery(),
      ctx.editMessageText(text, { entities, reply_markup, link_preview_options }),
    ]);
    await redis.set(key, found ?? record);
  });
  return {
    handle: (update) => bot.handleUpdate(update),
    close: async () => {
      redis.disconnect();
    },
  };
}
