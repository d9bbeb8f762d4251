import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { coverageView } from './view.ts';

export const coverage = new Composer<BotContext>();
const personal = coverage.chatType('private');

personal.command('coverage', showCoverage);
personal.callbackQuery('i:coverage', showCoverage);

async function showCoverage(ctx: BotContext): Promise<void> {
  const { catalogue } = ctx.services;
  const { regionId } = ctx.session;
  const own = regionId === undefined ? undefined : catalogue.regions.get(regionId);
  ctx.address = 'i:coverage';
  await show(ctx, coverageView(catalogue, own, ctx.t));
}
