import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';

/** Commands and buttons leave a running conversation before they act: nobody is held in one. */
export const leaveConversations: MiddlewareFn<BotContext> = async (ctx, next) => {
  const isCommand = ctx.message?.entities?.some(({ type }) => type === 'bot_command') === true;
  if (isCommand || ctx.callbackQuery) await ctx.conversation.exitAll();
  await next();
};
