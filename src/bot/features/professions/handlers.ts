import { Composer } from 'grammy';
import type { Profession } from '../../../catalogue/schema/profession.ts';
import { waysInto } from '../../../catalogue/ways-into.ts';
import { profileOf } from '../../../orientation/profile.ts';
import { baseOf } from '../../base-of.ts';
import type { BotContext } from '../../context.ts';
import { type Part, show } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import { taughtLine } from '../../taught-view.ts';
import { demandPart } from './demand-view.ts';
import { fitPart } from './fit-view.ts';
import { fieldsView, fieldView, type Origin, professionView } from './views.ts';

export const professions = new Composer<BotContext>();

professions.callbackQuery('p:fields', async (ctx) => {
  await show(ctx, fieldsView([...ctx.services.catalogue.fields.values()], ctx.t));
});

professions.callbackQuery(/^p:field:([\w-]+):(\d+)$/, async (ctx) => {
  const { fields, professionsByField } = ctx.services.catalogue;
  const field = fields.get(ctx.match[1] ?? '');
  if (!field) return ctx.open.menu(ctx);
  const name = (profession: { readonly name: Readonly<Record<string, string>> }) =>
    profession.name[ctx.language] ?? '';
  const sorted = (professionsByField.get(field.id) ?? []).toSorted((left, right) =>
    name(left).localeCompare(name(right), ctx.language),
  );
  await show(ctx, fieldView(field, sorted, Number(ctx.match[2]), ctx.t));
});

professions.callbackQuery(/^p:card:([\w-]+):(result|field|none)$/, async (ctx) => {
  await showProfession(ctx, ctx.match[1] ?? '', originOf(ctx.match[2]));
});

/** What one does in a profession, how close it is to the person, and how to get there. */
export async function showProfession(ctx: BotContext, id: string, origin: Origin = 'none'): Promise<void> {
  const { catalogue, now } = ctx.services;
  const profession = catalogue.professions.get(id);
  const ways = waysInto(catalogue, id);
  if (!profession || !ways) return ctx.open.menu(ctx);
  const { regionId } = ctx.session;
  const place = { regionId, base: baseOf(ctx.session) };
  const sourceIds = [...new Set(ways.ways.flatMap(({ specialty }) => specialty.sources))];
  const card = {
    profession,
    ways,
    origin,
    fit: fitOf(ctx, profession),
    taught: ways.known ? taughtLine(catalogue, profession.specialties, place, ctx.t) : undefined,
    sources: sourcesView(catalogue, sourceIds, null, ctx.t),
    demand: demandPart(catalogue, { professionId: id, regionId }, new Date(now()), ctx.t),
  };
  await show(ctx, professionView(card, ctx.t));
}

/** Absent without a result of today's test, and for the youngest, to whom it names areas only. */
function fitOf(ctx: BotContext, profession: Profession): Part {
  const { catalogue, orientation } = ctx.services;
  const { result } = ctx.session;
  if (!result || result.young || result.calibration !== orientation.calibration.version) return undefined;
  const profile = profileOf(orientation.calibration, result.replies);
  return fitPart(profession, { ...orientation, profile, all: [...catalogue.professions.values()] }, ctx.t);
}

function originOf(word: string | undefined): Origin {
  return word === 'result' || word === 'field' ? word : 'none';
}
