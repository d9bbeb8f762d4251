import { Composer } from 'grammy';
import type { College } from '../../../catalogue/schema/college.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { partnersView } from './card-partners.ts';
import { programmesView } from './card-programmes.ts';
import { collegeView } from './card-view.ts';

export const collegeCards = new Composer<BotContext>();

// Which list it was opened from stays in the address, though the way back is kept elsewhere: old keyboards hold it.
collegeCards.callbackQuery(/^k:card:([\w-]+):[\w-]+$/, (ctx) => showCollege(ctx, ctx.match[1] ?? ''));

collegeCards.callbackQuery(/^k:(prog|emp):([\w-]+):(\d+)$/, async (ctx) => {
  const college = collegeOf(ctx, ctx.match[2]);
  if (!college) return ctx.open.menu(ctx);
  const view = ctx.match[1] === 'prog' ? programmesView : partnersView;
  await show(ctx, view(ctx.services.catalogue, college, Number(ctx.match[3]), ctx.t));
});

/** All that is known of one college. */
export async function showCollege(ctx: BotContext, id: string): Promise<void> {
  const { catalogue, now } = ctx.services;
  const college = collegeOf(ctx, id);
  const region = college && catalogue.regions.get(college.regionId);
  if (!college || !region) return ctx.open.menu(ctx);
  await show(ctx, collegeView(catalogue, { college, region }, new Date(now()), ctx.t));
}

function collegeOf(ctx: BotContext, id: string | undefined): College | undefined {
  return id === undefined ? undefined : ctx.services.catalogue.colleges.get(id);
}
