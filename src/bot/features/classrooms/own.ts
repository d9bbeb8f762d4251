import type { Classroom } from '../../../classrooms/classroom.ts';
import type { BotContext } from '../../context.ts';
import { type LedClass, ledClasses } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { show } from '../../screen.ts';
import { classView, listView } from './counsellor-views.ts';

/** The class that a button means, if the person leads it; looking at it is using it. */
export async function ledClass(ctx: BotContext, stamp: string | undefined): Promise<LedClass | undefined> {
  const led = (await ledClasses(ctx)).find(({ key }) => stampOfKey(key) === stamp);
  if (led) await ctx.services.classrooms.put(led.key, led.classroom);
  return led;
}

/** Does something with the class that a button means; without one the list is shown, and that it is gone. */
export async function withLed(
  ctx: BotContext,
  stamp: string | undefined,
  act: (led: LedClass) => Promise<void>,
): Promise<void> {
  const led = await ledClass(ctx, stamp);
  await (led ? act(led) : showList(ctx, ctx.t('classroom.notFound')));
}

/** Keeps a changed class and gives it back as it is now. */
export async function keepChanged(
  ctx: BotContext,
  led: LedClass,
  change: Partial<Classroom>,
): Promise<LedClass> {
  const classroom = { ...led.classroom, ...change };
  await ctx.services.classrooms.put(led.key, classroom);
  return { ...led, classroom };
}

export async function showClass(ctx: BotContext, led: LedClass, notice?: string): Promise<void> {
  ctx.address = `c:card:${stampOfKey(led.key)}`;
  await show(ctx, classView(led, ctx.services.catalogue, notice, ctx.t));
}

export async function showList(ctx: BotContext, notice?: string): Promise<void> {
  ctx.address = 'c:list';
  await show(ctx, listView(await ledClasses(ctx), notice, ctx.t));
}
