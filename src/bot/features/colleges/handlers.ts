import { Composer } from 'grammy';
import { collegesFor, type Wanted } from '../../../catalogue/colleges-for.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { baseOf } from '../../base-of.ts';
import type { BotContext } from '../../context.ts';
import { officialName } from '../../names.ts';
import { show } from '../../screen.ts';
import { collegeView } from './card-view.ts';
import { collegesOfRegionView, pickRegionView } from './region-list-view.ts';
import { collegesForView, type Subject } from './subject-list-view.ts';

export const colleges = new Composer<BotContext>();

colleges.callbackQuery('k:list:0', async (ctx) => {
  const region = regionOf(ctx, ctx.session.regionId);
  if (region) return showCollegesOfRegion(ctx, region.id);
  await show(
    ctx,
    pickRegionView(regionsOf(ctx), (id) => ['k', 'in', id, 0], ctx.t),
  );
});

colleges.callbackQuery(/^k:in:([\w-]+):(\d+)$/, (ctx) =>
  showCollegesOfRegion(ctx, ctx.match[1] ?? '', Number(ctx.match[2])),
);

colleges.callbackQuery(/^k:(for|spec):([\w-]+):([\w-]+)$/, async (ctx) => {
  const subject = subjectOf(ctx, ctx.match[1] === 'spec' ? 'spec' : 'for', ctx.match[2] ?? '');
  if (!subject) return ctx.open.menu(ctx);
  const region = regionOf(ctx, ctx.match[3]) ?? regionOf(ctx, ctx.session.regionId);
  if (!region) {
    return show(
      ctx,
      pickRegionView(regionsOf(ctx), (id) => ['k', subject.word, subject.id, id], ctx.t),
    );
  }
  const found = collegesFor(ctx.services.catalogue, wantedOf(subject), {
    regionId: region.id,
    base: baseOf(ctx.session),
  });
  await show(ctx, collegesForView(subject, found, { region, catalogue: ctx.services.catalogue }, ctx.t));
});

colleges.callbackQuery(/^k:card:([\w-]+):([\w-]+)$/, (ctx) =>
  showCollege(ctx, ctx.match[1] ?? '', ctx.match[2] ?? ''),
);

/** All that is known of one college; `list` names where to go back to. */
export async function showCollege(ctx: BotContext, id: string, list = 'region'): Promise<void> {
  const { catalogue, now } = ctx.services;
  const college = catalogue.colleges.get(id);
  const region = college && catalogue.regions.get(college.regionId);
  if (!college || !region) return ctx.open.menu(ctx);
  await show(ctx, collegeView(catalogue, { college, region, list }, new Date(now()), ctx.t));
}

export async function showCollegesOfRegion(ctx: BotContext, regionId: string, page = 0): Promise<void> {
  const region = regionOf(ctx, regionId);
  if (!region) return ctx.open.menu(ctx);
  const known = ctx.services.catalogue.collegesByRegion.get(region.id) ?? [];
  await show(ctx, collegesOfRegionView(region, known, page, ctx.t));
}

function subjectOf(ctx: BotContext, word: Subject['word'], id: string): Subject | undefined {
  const { professions, specialties } = ctx.services.catalogue;
  if (word === 'for') {
    const profession = professions.get(id);
    return profession && { word, id, name: profession.name[ctx.language] };
  }
  const specialty = specialties.get(id);
  return specialty && { word, id, name: officialName(specialty.name, ctx.t) };
}

function wantedOf({ word, id }: Subject): Wanted {
  return word === 'for' ? { professionId: id } : { specialtyId: id };
}

function regionOf(ctx: BotContext, id: string | undefined): Region | undefined {
  return id === undefined ? undefined : ctx.services.catalogue.regions.get(id);
}

function regionsOf(ctx: BotContext): readonly Region[] {
  return [...ctx.services.catalogue.regions.values()];
}
