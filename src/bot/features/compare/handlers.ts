import { Composer, InputFile } from 'grammy';
import type { College } from '../../../catalogue/schema/college.ts';
import { decodeWishes } from '../../../wish-list/coding.ts';
import { choiceOf } from '../../../wish-list/list.ts';
import type { BotContext } from '../../context.ts';
import { button, show } from '../../screen.ts';
import { sharedSpecialties, similarColleges } from './facts.ts';
import { type Compared, comparisonPicture, comparisonTable } from './table.ts';
import { comparisonView, nothingComparedView, oneComparedView, replaceView } from './views.ts';

const MOST_COMPARED = 3;

export const compare = new Composer<BotContext>();

compare.callbackQuery(/^v:list(?::([\w-]+))?$/, (ctx) => showComparison(ctx, ctx.match[1]));
compare.chatType('private').filter(
  ({ services, message }) => services.typedSteps.screen(message?.text ?? '') === 'compare',
  (ctx) => showComparison(ctx),
);
compare.callbackQuery(/^v:add:([\w-]+)$/, (ctx) => add(ctx, ctx.match[1] ?? ''));
compare.callbackQuery(/^v:swap:([0-2]):([\w-]+)$/, (ctx) =>
  swap(ctx, Number(ctx.match[1]), ctx.match[2] ?? ''),
);
compare.callbackQuery(/^v:del:([\w-]+)$/, async (ctx) => {
  keep(
    ctx,
    chosen(ctx).filter(({ id }) => id !== ctx.match[1]),
  );
  await showComparison(ctx);
});
compare.callbackQuery(/^v:wish:([\w-]+)$/, (ctx) => compareWished(ctx, ctx.match[1] ?? ''));
compare.callbackQuery(/^v:pic(?::([\w-]+))?$/, (ctx) => sendComparison(ctx, ctx.match[1]));

/** Those chosen that still exist, in the order of choosing. */
function chosen({ session, services }: BotContext): readonly College[] {
  return (session.compared ?? []).flatMap((id) => services.catalogue.colleges.get(id) ?? []);
}

function keep(ctx: BotContext, colleges: readonly College[]): void {
  ctx.session.compared = colleges.length === 0 ? undefined : colleges.map(({ id }) => id);
}

async function add(ctx: BotContext, id: string): Promise<void> {
  const college = ctx.services.catalogue.colleges.get(id);
  if (!college) return ctx.open.menu(ctx);
  const compared = chosen(ctx);
  if (!compared.includes(college)) {
    if (compared.length >= MOST_COMPARED) return show(ctx, replaceView(college, compared, ctx.t));
    keep(ctx, [...compared, college]);
  }
  await showComparison(ctx);
}

/** A second press finds the college chosen already and changes nothing. */
async function swap(ctx: BotContext, place: number, id: string): Promise<void> {
  const college = ctx.services.catalogue.colleges.get(id);
  if (!college) return ctx.open.menu(ctx);
  const compared = chosen(ctx);
  if (!compared.includes(college)) {
    keep(ctx, [...compared.slice(0, place), college, ...compared.slice(place + 1)]);
  }
  await showComparison(ctx);
}

/** Puts the first colleges that the wish list holds for a specialty side by side. */
async function compareWished(ctx: BotContext, specialtyId: string): Promise<void> {
  const { catalogue, wishRules } = ctx.services;
  const wishes = decodeWishes(ctx.session.wishes ?? '', wishRules.limits);
  const ids = choiceOf(wishes, specialtyId)?.collegeIds ?? [];
  const wished = ids.flatMap((id) => catalogue.colleges.get(id) ?? []);
  if (wished.length > 1) keep(ctx, wished.slice(0, MOST_COMPARED));
  await showComparison(ctx, specialtyId);
}

/** Shows what was chosen side by side, by the programmes of one specialty if it is named. */
async function showComparison(ctx: BotContext, specialtyId?: string): Promise<void> {
  const { catalogue } = ctx.services;
  const compared = comparedNow(ctx, specialtyId);
  ctx.address = compared.specialty ? `v:list:${compared.specialty.id}` : 'v:list';
  const [first, second] = compared.colleges;
  if (!first) return show(ctx, nothingComparedView(ctx.t));
  if (!second) return show(ctx, oneComparedView(first, similarColleges(catalogue, first), ctx.t));
  const shared = sharedSpecialties(compared.colleges).flatMap((id) => catalogue.specialties.get(id) ?? []);
  await show(ctx, comparisonView(comparisonTable(catalogue, compared, ctx.t), compared, shared, ctx.t));
}

function comparedNow(ctx: BotContext, specialtyId: string | undefined): Compared {
  const { specialties } = ctx.services.catalogue;
  return {
    colleges: chosen(ctx),
    specialty: specialtyId === undefined ? undefined : specialties.get(specialtyId),
  };
}

/** Sends the table as a picture, when asked for: it costs a cheap phone's traffic. The same table is drawn once. */
async function sendComparison(ctx: BotContext, specialtyId?: string): Promise<void> {
  const compared = comparedNow(ctx, specialtyId);
  if (compared.colleges.length < 2) return showComparison(ctx);
  const { t } = ctx;
  const table = comparisonTable(ctx.services.catalogue, compared, t);
  const picture = await ctx.services.draw({ kind: 'comparison', picture: comparisonPicture(table, t) });
  await ctx.replyWithPhoto(new InputFile(picture, 'kasipjol.png'), {
    caption: t('compare.caption'),
    reply_markup: {
      inline_keyboard: [[button(t('compare.toTable'), 'v', 'list'), button(t('nav.menu'), 'm')]],
    },
  });
}
