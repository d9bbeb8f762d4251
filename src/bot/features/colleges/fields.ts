import { Composer } from 'grammy';
import { hasRegister } from '../../../catalogue/registers.ts';
import { taughtByField } from '../../../catalogue/taught-by-field.ts';
import { baseOf } from '../../base-of.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { fieldHereView, fieldsHereView, type RegionFields } from './fields-view.ts';
import { regionFrom } from './filter-address.ts';

/** Looking through what the colleges of a region teach, by field of work. */
export const fields = new Composer<BotContext>();

fields.callbackQuery(/^k:fld:(\d+):0$/, async (ctx) => {
  const here = fieldsOf(ctx, ctx.match[1]);
  if (!here) return ctx.open.menu(ctx);
  await show(ctx, fieldsHereView(here, ctx.t));
});

fields.callbackQuery(/^k:fsp:(\d+):([\w-]+):(\d{1,3})$/, async (ctx) => {
  const here = fieldsOf(ctx, ctx.match[1]);
  const taught = here?.fields.find(({ field }) => field.id === ctx.match[2]);
  if (!here || !taught) return ctx.open.menu(ctx);
  await show(ctx, fieldHereView(taught, { ...here, page: Number(ctx.match[3]) }, ctx.t));
});

function fieldsOf(ctx: BotContext, code: string | undefined): RegionFields | undefined {
  const { catalogue } = ctx.services;
  const region = regionFrom(catalogue, code);
  if (!region) return undefined;
  const colleges = hasRegister(catalogue, 'programmes', region.id)
    ? []
    : (catalogue.collegesByRegion.get(region.id) ?? []);
  return {
    region,
    fields: taughtByField(catalogue, region.id, baseOf(ctx.session)),
    untold: colleges.filter(({ programmes, special }) => programmes.length === 0 && special === null).length,
  };
}
