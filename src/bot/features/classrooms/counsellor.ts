import { Composer } from 'grammy';
import { MOST_CLASSES } from '../../../classrooms/classroom.ts';
import type { BotContext } from '../../context.ts';
import { effectsOf, listEffect, unlistEffect } from '../../effects.ts';
import { classKeyOf, ledClasses } from '../../own-classes.ts';
import { show } from '../../screen.ts';
import { deleteView, forCounsellorsView, linkView } from './counsellor-views.ts';
import { linkOf } from './link.ts';
import { waitForLabel } from './naming.ts';
import { keepChanged, showClass, showList, withLed } from './own.ts';
import { showMine } from './pupil.ts';

/** The side of whoever leads classes: making, seeing, closing, deleting them. */
export const counsellorSide = new Composer<BotContext>();
const personal = counsellorSide.chatType('private');

personal.command('class', async (ctx) => {
  if (ctx.session.role === 'counsellor') return showList(ctx);
  if (effectsOf(ctx.session, 'member').length > 0) return showMine(ctx);
  await show(ctx, forCounsellorsView(ctx.t));
});
personal.callbackQuery('c:list', (ctx) => showList(ctx));

personal.callbackQuery('c:new', async (ctx) => {
  if (!(await prepare(ctx))) {
    return showList(ctx, ctx.t('classroom.full', { most: MOST_CLASSES }));
  }
  await waitForLabel(ctx);
});

personal.callbackQuery(/^c:card:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], (led) => showClass(ctx, led)),
);
personal.callbackQuery(/^c:link:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], (led) => show(ctx, linkView(led, linkOf(ctx, led.classroom.token), ctx.t))),
);
personal.callbackQuery(/^c:(shut|open):([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[2], async (led) =>
    showClass(ctx, await keepChanged(ctx, led, { closed: ctx.match[1] === 'shut' })),
  ),
);
personal.callbackQuery(/^c:del:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], (led) => show(ctx, deleteView(led, ctx.t))),
);
personal.callbackQuery(/^c:kill:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], async (led) => {
    await ctx.services.classrooms.delete(led.key);
    unlistEffect(ctx.session, 'class', led.key);
    await showList(ctx, ctx.t('classroom.deleted', { label: led.classroom.label }));
  }),
);

/** Makes up the next class's token; its key is listed before anything is put. False when there are enough classes. */
async function prepare(ctx: BotContext): Promise<boolean> {
  if (ctx.session.nextClass !== undefined) return true;
  if ((await ledClasses(ctx)).length >= MOST_CLASSES) return false;
  const token = ctx.services.newToken();
  if (!listEffect(ctx.session, 'class', classKeyOf(ctx, token))) return false;
  ctx.session.nextClass = token;
  return true;
}
