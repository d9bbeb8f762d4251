import { Composer } from 'grammy';
import { collegesFor, type Wanted } from '../../../catalogue/colleges-for.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { baseOf } from '../../base-of.ts';
import type { BotContext } from '../../context.ts';
import { officialName } from '../../names.ts';
import type { StudySubject } from '../../openers.ts';
import { show } from '../../screen.ts';
import { browse, showList } from './browse.ts';
import { collegeCards } from './card-handlers.ts';
import { fields } from './fields.ts';
import { regionCode, regionFrom } from './filter-address.ts';
import { pickRegionView } from './region-list-view.ts';
import { collegesForView, type Subject } from './subject-list-view.ts';
import { withComparison } from './with-comparison.ts';

export const colleges = new Composer<BotContext>();

colleges.callbackQuery('k:list:0', async (ctx) => {
  const region = regionFrom(ctx.services.catalogue, ctx.session.regionId);
  if (region) return showList(ctx, { region, city: undefined, filters: [], page: 0 });
  await showRegions(ctx, ({ id }) => ['k', 'in', id, 0]);
});

colleges.callbackQuery(/^k:in:([\w-]+):(\d{1,3})$/, async (ctx) => {
  const region = regionFrom(ctx.services.catalogue, ctx.match[1]);
  if (!region) return ctx.open.menu(ctx);
  await showList(ctx, { region, city: undefined, filters: [], page: Number(ctx.match[2]) });
});

colleges.callbackQuery(/^k:(for|spec):([\w-]+):([\w-]+)$/, async (ctx) => {
  const { catalogue } = ctx.services;
  const subject = subjectOf(ctx, ctx.match[1] === 'spec' ? 'spec' : 'for', ctx.match[2] ?? '');
  if (!subject) return ctx.open.menu(ctx);
  const region = regionFrom(catalogue, ctx.match[3]) ?? regionFrom(catalogue, ctx.session.regionId);
  if (!region) return showRegions(ctx, (one) => ['k', subject.word, subject.id, regionCode(one)]);
  await showFor(ctx, subject, region);
});

colleges.use(browse, fields, collegeCards);

/** Colleges for a profession or specialty, asked for in words. */
export async function showCollegesFor(
  ctx: BotContext,
  { kind, id }: StudySubject,
  regionId: string,
  city?: string,
): Promise<void> {
  const subject = subjectOf(ctx, kind === 'profession' ? 'for' : 'spec', id);
  const region = ctx.services.catalogue.regions.get(regionId);
  if (!subject || !region) return ctx.open.menu(ctx);
  ctx.address = `k:${subject.word}:${subject.id}:${regionCode(region)}`;
  await showFor(ctx, subject, region, city);
}

async function showFor(ctx: BotContext, subject: Subject, region: Region, city?: string): Promise<void> {
  const { catalogue } = ctx.services;
  const where = { regionId: region.id, city, base: baseOf(ctx.session) };
  const found = collegesFor(catalogue, wantedOf(subject), where);
  await show(ctx, withComparison(ctx, collegesForView(subject, found, { region, catalogue }, ctx.t)));
}

async function showRegions(
  ctx: BotContext,
  next: (region: Region) => readonly (string | number)[],
): Promise<void> {
  await show(ctx, pickRegionView([...ctx.services.catalogue.regions.values()], next, ctx.t));
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
