import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';

/** What no feature understood: the menu, and a line that says why. */
export const lastResort = new Composer<BotContext>();
const personal = lastResort.chatType('private');

personal.on('callback_query', async (ctx) => {
  await ctx.acknowledge(ctx.t('other.unknownButton'));
  await ctx.open.menu(ctx);
});
personal.on('message:text', (ctx) => ctx.open.menu(ctx));
personal.on('message', (ctx) =>
  ctx.session.welcomed ? ctx.open.menu(ctx, ctx.t('other.cannotRead')) : ctx.open.welcome(ctx),
);
