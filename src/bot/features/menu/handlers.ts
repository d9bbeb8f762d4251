import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { menuView } from './view.ts';

export const menu = new Composer<BotContext>();

menu.command('menu', (ctx) => showMenu(ctx));
menu.callbackQuery('m', (ctx) => showMenu(ctx));

export async function showMenu(ctx: BotContext, notice?: string): Promise<void> {
  const { role, test, result, wishes } = ctx.session;
  const state = {
    role: role ?? 'pupil',
    testRunning: test !== undefined,
    hasResult: result !== undefined,
    hasWishes: wishes !== undefined,
    link: `https://t.me/${ctx.me.username}`,
    notice,
  };
  await show(ctx, menuView(state, ctx.t));
}
