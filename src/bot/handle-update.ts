import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { BotContext } from './context.ts';
import { endingWith } from './outgoing.ts';
import type { RunningUnit } from './running-unit.ts';

/** What grammY's own `handleUpdate` does, for an update of a unit of work: no call to Telegram outlives the unit. */
export async function handleUpdate(bot: Bot<BotContext>, update: Update, unit: RunningUnit): Promise<void> {
  const ctx = new BotContext(update, endingWith(bot.api, unit.signal), bot.botInfo, unit);
  await bot.middleware()(ctx, async () => {});
}
