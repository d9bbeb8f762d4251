import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { specialtyView } from './view.ts';

export const specialties = new Composer<BotContext>();

specialties.callbackQuery(/^x:card:([\w-]+)$/, (ctx) => showSpecialty(ctx, ctx.match[1] ?? ''));

/** What a specialty is called officially, what the diploma says, and the professions it leads to. */
export async function showSpecialty(ctx: BotContext, id: string): Promise<void> {
  const { catalogue } = ctx.services;
  const specialty = catalogue.specialties.get(id);
  if (!specialty) return ctx.open.menu(ctx);
  await show(ctx, specialtyView(specialty, catalogue.professionsBySpecialty.get(id) ?? [], ctx.t));
}
