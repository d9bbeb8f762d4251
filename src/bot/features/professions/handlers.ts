import { Composer } from 'grammy';
import { waysInto } from '../../../catalogue/ways-into.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import { demandPart } from './demand-view.ts';
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

/** What one does in a profession and how to get there. */
export async function showProfession(ctx: BotContext, id: string, origin: Origin = 'none'): Promise<void> {
  const { catalogue } = ctx.services;
  const profession = catalogue.professions.get(id);
  const ways = waysInto(catalogue, id);
  if (!profession || !ways) return ctx.open.menu(ctx);
  const sourceIds = [...new Set(ways.ways.flatMap(({ specialty }) => specialty.sources))];
  const sources = sourcesView(catalogue, sourceIds, null, ctx.t);
  const demand = demandPart(catalogue, id, ctx.session.regionId, ctx.t);
  await show(ctx, professionView({ profession, ways, origin, sources, demand }, ctx.t));
}

function originOf(word: string | undefined): Origin {
  return word === 'result' || word === 'field' ? word : 'none';
}
