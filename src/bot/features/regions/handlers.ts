import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { regionsView, regionView } from './view.ts';

export const regions = new Composer<BotContext>();

regions.callbackQuery('r:mine', (ctx) => showRegion(ctx, ctx.session.regionId ?? ''));
regions.callbackQuery('r:all', (ctx) => showRegions(ctx));
regions.callbackQuery(/^r:show:([\w-]+)(?::(\d+))?$/, (ctx) =>
  showRegion(ctx, ctx.match[1] ?? '', Number(ctx.match[2] ?? 0)),
);
regions.callbackQuery(/^r:keep:([\w-]+)$/, async (ctx) => {
  const region = ctx.services.catalogue.regions.get(ctx.match[1] ?? '');
  if (!region) return showRegions(ctx);
  ctx.session.regionId = region.id;
  await ctx.open.menu(ctx, ctx.t('welcome.regionSet', { region: region.name[ctx.language] }));
});

/** The figures of a region, or the regions to choose from when there is no such one. */
export async function showRegion(ctx: BotContext, id: string, page = 0): Promise<void> {
  const { catalogue, now } = ctx.services;
  const region = catalogue.regions.get(id);
  if (!region) return showRegions(ctx);
  const isMine = ctx.session.regionId === region.id;
  await show(ctx, regionView(catalogue, { region, isMine, page }, new Date(now()), ctx.t));
}

async function showRegions(ctx: BotContext): Promise<void> {
  await show(ctx, regionsView([...ctx.services.catalogue.regions.values()], ctx.t));
}
