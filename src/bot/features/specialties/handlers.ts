import { Composer } from 'grammy';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import { baseOf } from '../../base-of.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { taughtLine } from '../../taught-view.ts';
import { professionsOfView } from './professions-view.ts';
import { specialtyView } from './view.ts';

export const specialties = new Composer<BotContext>();

specialties.callbackQuery(/^x:card:([\w-]+)$/, (ctx) => showSpecialty(ctx, ctx.match[1] ?? ''));

specialties.callbackQuery(/^x:jobs:([\w-]+):(\d+)$/, async (ctx) => {
  const specialty = specialtyOf(ctx, ctx.match[1] ?? '');
  if (!specialty) return ctx.open.menu(ctx);
  const known = ctx.services.catalogue.professionsBySpecialty.get(specialty.id) ?? [];
  await show(ctx, professionsOfView(specialty, known, Number(ctx.match[2]), ctx.t));
});

/** What a specialty is called officially, what the diploma says, where it is taught and where it leads. */
export async function showSpecialty(ctx: BotContext, id: string): Promise<void> {
  const specialty = specialtyOf(ctx, id);
  if (!specialty) return ctx.open.menu(ctx);
  const { catalogue } = ctx.services;
  const place = { regionId: ctx.session.regionId, base: baseOf(ctx.session) };
  const taught = taughtLine(catalogue, [id], place, ctx.t);
  await show(ctx, specialtyView(catalogue, { specialty, taught }, ctx.t));
}

/** A specialty that no source names is not shown. */
function specialtyOf(ctx: BotContext, id: string): Specialty | undefined {
  const specialty = ctx.services.catalogue.specialties.get(id);
  return specialty?.verified ? specialty : undefined;
}
