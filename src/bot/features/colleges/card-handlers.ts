import { Composer } from 'grammy';
import type { College } from '../../../catalogue/schema/college.ts';
import type { BotContext } from '../../context.ts';
import { officialName, placeName } from '../../names.ts';
import { show } from '../../screen.ts';
import { readableAddress } from './card-contacts.ts';
import { partnersView } from './card-partners.ts';
import { programmesView } from './card-programmes.ts';
import { collegeView } from './card-view.ts';
import { withAdvice } from './with-advice.ts';

export const collegeCards = new Composer<BotContext>();

// Which list it was opened from stays in the address, though the way back is kept elsewhere: old keyboards hold it.
collegeCards.callbackQuery(/^k:card:([\w-]+):[\w-]+$/, (ctx) => showCollege(ctx, ctx.match[1] ?? ''));

collegeCards.callbackQuery(/^k:(prog|emp):([\w-]+):(\d+)$/, async (ctx) => {
  const college = collegeOf(ctx, ctx.match[2]);
  if (!college) return ctx.open.menu(ctx);
  const view = ctx.match[1] === 'prog' ? programmesView : partnersView;
  await show(ctx, view(ctx.services.catalogue, college, Number(ctx.match[3]), ctx.t));
});

collegeCards.callbackQuery(/^k:map:([\w-]+)$/, async (ctx) => {
  const college = collegeOf(ctx, ctx.match[1]);
  if (!college?.coordinates) return showCollege(ctx, ctx.match[1] ?? '');
  const { latitude, longitude } = college.coordinates;
  await ctx.acknowledge();
  await ctx.replyWithVenue(latitude, longitude, officialName(college.name, ctx.t), addressOf(ctx, college));
});

/** Telegram asks for an address: where none is known, the town or the region stands for it. */
function addressOf({ services: { catalogue }, t }: BotContext, { address, city, regionId }: College): string {
  if (address !== null) return readableAddress(address);
  const region = catalogue.regions.get(regionId);
  if (region === undefined) return city ?? regionId;
  return city === null ? region.name[t.language] : placeName(region, city, t);
}

/** All that is known of one college. */
export async function showCollege(ctx: BotContext, id: string): Promise<void> {
  const { catalogue, now } = ctx.services;
  const college = collegeOf(ctx, id);
  const region = college && catalogue.regions.get(college.regionId);
  if (!college || !region) return ctx.open.menu(ctx);
  const card = collegeView(catalogue, { college, region }, new Date(now()), ctx.t);
  await show(ctx, withAdvice(ctx, card, college.id));
}

function collegeOf(ctx: BotContext, id: string | undefined): College | undefined {
  return id === undefined ? undefined : ctx.services.catalogue.colleges.get(id);
}
