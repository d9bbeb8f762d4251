import { Composer } from 'grammy';
import type { BotContext } from './context.ts';

/** Commands and buttons leave a running conversation before they act: nobody is held in one. */
export const leaveConversations = new Composer<BotContext>();

leaveConversations.on(['message:entities:bot_command', 'callback_query'], async (ctx, next) => {
  await ctx.conversation.exitAll();
  await next();
});
