import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { employerView } from './view.ts';

export const employers = new Composer<BotContext>();

employers.callbackQuery(/^e:card:([\w-]+)$/, (ctx) => showEmployer(ctx, ctx.match[1] ?? ''));

/** Which colleges and regions an employer works with, and how. */
export async function showEmployer(ctx: BotContext, id: string): Promise<void> {
  const { catalogue, now } = ctx.services;
  const employer = catalogue.employers.get(id);
  if (!employer) return ctx.open.menu(ctx);
  await show(ctx, employerView(catalogue, employer, new Date(now()), ctx.t));
}
