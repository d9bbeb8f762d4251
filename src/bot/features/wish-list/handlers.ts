import { Composer } from 'grammy';
import {
  type Addition,
  addCollege,
  addSpecialty,
  choiceOf,
  moveCollege,
  moveSpecialty,
  removeCollege,
  removeSpecialty,
  type WishList,
} from '../../../wish-list/list.ts';
import type { BotContext } from '../../context.ts';
import { keepWishes, wishesOf } from '../../kept-wishes.ts';
import { askSpecialty, exportList, idOf, showChoice, showCollegesFor, showList } from './screens.ts';

export const wishList = new Composer<BotContext>();

wishList.command('list', (ctx) => showList(ctx));
wishList.callbackQuery('w:list', (ctx) => showList(ctx));
wishList.chatType('private').filter(
  ({ services, message }) => services.typedSteps.screen(message?.text ?? '') === 'list',
  (ctx) => showList(ctx),
);
wishList.callbackQuery('w:export', exportList);

wishList.callbackQuery(/^w:add:s:([\w-]+)$/, async (ctx) => {
  const id = ctx.match[1] ?? '';
  if (!ctx.services.catalogue.specialties.has(id)) return ctx.open.menu(ctx);
  const { outcome } = add(ctx, (list) => addSpecialty(list, id, ctx.services.wishRules.limits));
  if (outcome === 'full') return showList(ctx, fullNotice(ctx));
  await showCollegesFor(ctx, id, ctx.t(outcome === 'added' ? 'wish.added' : 'wish.present'));
});

wishList.callbackQuery(/^w:add:k:([\w-]+)$/, (ctx) => askSpecialty(ctx, ctx.match[1] ?? '', 0));
wishList.callbackQuery(/^w:of:([\w-]+):(\d+)$/, (ctx) =>
  askSpecialty(ctx, ctx.match[1] ?? '', Number(ctx.match[2])),
);

// Chosen among the specialties of a college.
wishList.callbackQuery(/^w:take:(\w+):([\w-]+)$/, async (ctx) => {
  const outcome = putCollege(ctx, ctx.match[1] ?? '', ctx.match[2] ?? '');
  await showList(ctx, outcome);
});

// Chosen among the colleges of a specialty: the next one can be chosen at once.
wishList.callbackQuery(/^w:put:(\w+):([\w-]+)$/, async (ctx) => {
  const stamp = ctx.match[1] ?? '';
  const notice = putCollege(ctx, stamp, ctx.match[2] ?? '');
  const id = idOf(ctx, stamp);
  if (id === undefined || !choiceOf(wishesOf(ctx).list, id)) return showList(ctx, notice);
  await showCollegesFor(ctx, id, notice);
});

wishList.callbackQuery(/^w:more:(\w+)$/, async (ctx) => {
  const id = idOf(ctx, ctx.match[1] ?? '');
  await (id === undefined ? showList(ctx) : showCollegesFor(ctx, id));
});

wishList.callbackQuery(/^w:open:(\w+)$/, (ctx) => showChoice(ctx, ctx.match[1] ?? ''));

// A button names the place to go to, not a step: pressed twice it does the same as once.
wishList.callbackQuery(/^w:to:(\w+):(\d)$/, (ctx) =>
  change(ctx, ctx.match[1] ?? '', (list, id) => moveSpecialty(list, id, Number(ctx.match[2]))),
);
wishList.callbackQuery(/^w:cto:(\w+):(\d):([\w-]+)$/, (ctx) =>
  change(ctx, ctx.match[1] ?? '', (list, id) =>
    moveCollege(list, id, ctx.match[3] ?? '', Number(ctx.match[2])),
  ),
);
wishList.callbackQuery(/^w:cdrop:(\w+):([\w-]+)$/, (ctx) =>
  change(ctx, ctx.match[1] ?? '', (list, id) => removeCollege(list, id, ctx.match[2] ?? '')),
);
wishList.callbackQuery(/^w:drop:(\w+)$/, (ctx) => change(ctx, ctx.match[1] ?? '', removeSpecialty));

/** Puts a college to a specialty and says what became of it. */
function putCollege(ctx: BotContext, stamp: string, collegeId: string): string | undefined {
  const { catalogue, wishRules } = ctx.services;
  const id = idOf(ctx, stamp);
  if (id === undefined || !catalogue.colleges.has(collegeId)) return undefined;
  const { outcome, list } = add(ctx, (before) => addCollege(before, id, collegeId, wishRules.limits));
  if (outcome !== 'full') return ctx.t(outcome === 'added' ? 'wish.added' : 'wish.present');
  return choiceOf(list, id)
    ? ctx.t('wish.fullColleges', { colleges: wishRules.limits.colleges })
    : fullNotice(ctx);
}

function fullNotice(ctx: BotContext): string {
  return ctx.t('wish.fullSpecialties', { specialties: ctx.services.wishRules.limits.specialties });
}

function add(ctx: BotContext, addTo: (list: WishList) => Addition): Addition {
  const addition = addTo(wishesOf(ctx).list);
  keepWishes(ctx.session, addition.list);
  return addition;
}

/** Changes the list at a specialty and shows it again, or the whole list when the specialty has left it. */
async function change(
  ctx: BotContext,
  stamp: string,
  alter: (list: WishList, id: string) => WishList,
): Promise<void> {
  const id = idOf(ctx, stamp);
  if (id !== undefined) keepWishes(ctx.session, alter(wishesOf(ctx).list, id));
  await showChoice(ctx, stamp);
}
