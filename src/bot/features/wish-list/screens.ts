import { collegesFor } from '../../../catalogue/colleges-for.ts';
import { choiceOf, UNDECIDED } from '../../../wish-list/list.ts';
import { stampOf } from '../../../wish-list/stamp.ts';
import { warningsOf } from '../../../wish-list/warnings.ts';
import { baseOf } from '../../base-of.ts';
import type { BotContext } from '../../context.ts';
import { wishesOf } from '../../kept-wishes.ts';
import { send, show } from '../../screen.ts';
import { choiceView } from './choice-view.ts';
import { exportView } from './export-view.ts';
import { listView } from './list-view.ts';
import { stampedSpecialty } from './names.ts';
import { pickCollegeView } from './pick-college-view.ts';
import { pickSpecialtyView } from './pick-specialty-view.ts';

/** The whole list; `notice` is a line above it. */
export async function showList(ctx: BotContext, notice?: string): Promise<void> {
  const { catalogue, wishRules: rules } = ctx.services;
  const { list, gone } = wishesOf(ctx);
  ctx.address = 'w:list';
  const warnings = warningsOf(list, catalogue, rules, applicantOf(ctx));
  const shown = { list, warnings, notice: gone ? ctx.t('wish.gone') : notice };
  await show(ctx, listView(shown, { catalogue, rules }, ctx.t));
}

/** A message of its own: the list stays where it was, and this one is forwarded. */
export async function exportList(ctx: BotContext): Promise<void> {
  const { catalogue, wishRules: rules, now } = ctx.services;
  const { list } = wishesOf(ctx);
  if (list.length === 0) return showList(ctx);
  const warnings = warningsOf(list, catalogue, rules, applicantOf(ctx));
  const date = new Intl.DateTimeFormat('ru', { timeZone: 'Asia/Almaty' }).format(now());
  await ctx.acknowledge();
  await send(ctx, exportView({ list, warnings, date }, { catalogue, rules }, ctx.t));
}

/** One specialty of the list, or the list when the specialty is not on it. */
export async function showChoice(ctx: BotContext, stamp: string): Promise<void> {
  const { catalogue, wishRules } = ctx.services;
  const { list } = wishesOf(ctx);
  const choice = choiceOf(list, idOf(ctx, stamp) ?? '');
  if (!choice) return showList(ctx);
  await show(ctx, choiceView(choice, list, { catalogue, limits: wishRules.limits }, ctx.t));
}

/** Colleges to choose from for a specialty of the list. */
export async function showCollegesFor(ctx: BotContext, specialtyId: string, notice?: string): Promise<void> {
  const { catalogue, wishRules } = ctx.services;
  const choice = choiceOf(wishesOf(ctx).list, specialtyId);
  if (!choice) return showList(ctx, notice);
  const regionId = ctx.session.regionId ?? '';
  const found = collegesFor(catalogue, { specialtyId }, { regionId, base: baseOf(ctx.session) });
  const region = catalogue.regions.get(regionId);
  await show(
    ctx,
    pickCollegeView(choice, { catalogue, limits: wishRules.limits, found, region, notice }, ctx.t),
  );
}

/** For which specialty a college is wanted. */
export async function askSpecialty(ctx: BotContext, collegeId: string, page: number): Promise<void> {
  const { catalogue, wishRules } = ctx.services;
  const college = catalogue.colleges.get(collegeId);
  if (!college) return ctx.open.menu(ctx);
  const { list } = wishesOf(ctx);
  await show(ctx, pickSpecialtyView({ college, list, page }, { catalogue, limits: wishRules.limits }, ctx.t));
}

/** The specialty that a button means, or the question for one. */
export function idOf({ services }: BotContext, stamp: string): string | undefined {
  return stamp === stampOf(UNDECIDED) ? UNDECIDED : stampedSpecialty(services.catalogue, stamp)?.id;
}

function applicantOf({ session }: BotContext) {
  return { regionId: session.regionId, base: baseOf(session) };
}
