import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { ownShares, tipsAmong } from '../../own-shares.ts';
import { show } from '../../screen.ts';
import { menuView } from './view.ts';

export const menu = new Composer<BotContext>();

menu.command('menu', (ctx) => showMenu(ctx));
menu.callbackQuery('m', (ctx) => showMenu(ctx));

export async function showMenu(ctx: BotContext, notice?: string): Promise<void> {
  const { role, test, result, wishes } = ctx.session;
  const { catalogue } = ctx.services;
  const tips = tipsAmong(await ownShares(ctx), (id) => catalogue.colleges.has(id)).length;
  const state = {
    tips,
    role: role ?? 'pupil',
    testRunning: test !== undefined,
    hasResult: result !== undefined,
    hasWishes: wishes !== undefined,
    link: `https://t.me/${ctx.me.username}`,
    notice,
  };
  await show(ctx, menuView(state, ctx.t));
}
