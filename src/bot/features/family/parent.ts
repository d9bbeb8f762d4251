import { Composer } from 'grammy';
import { advise } from '../../../shares/advice.ts';
import type { Share } from '../../../shares/share.ts';
import type { BotContext } from '../../context.ts';
import { officialName } from '../../names.ts';
import { shareKey } from '../../own-shares.ts';
import { show } from '../../screen.ts';
import { isToken } from '../../secret-link.ts';
import { tellOfAdvice } from './notify.ts';
import { advisedView, adviseView, sharedView } from './parent-views.ts';

/** The side of whoever comes by a link. */
export const parentSide = new Composer<BotContext>();
const personal = parentSide.chatType('private');

personal.callbackQuery(/^f:see:([\w-]{27})$/, async (ctx) => {
  if (!(await showAt(ctx, ctx.match[1] ?? ''))) await sayGone(ctx);
});

personal.callbackQuery(/^f:adv:([\w-]{27})$/, async (ctx) => {
  const key = ctx.match[1] ?? '';
  if (!(await ctx.services.shares.get(key))) return sayGone(ctx);
  ctx.session.advising = key;
  ctx.session.role ??= 'parent';
  await show(ctx, adviseView(ctx.session.compared ?? [], ctx.services.catalogue, formal(ctx)));
});

personal.callbackQuery(/^f:say:([\w-]+)$/, async (ctx) => {
  const { session, services } = ctx;
  const key = session.advising;
  const college = services.catalogue.colleges.get(ctx.match[1] ?? '');
  const share = key === undefined ? undefined : await services.shares.get(key);
  if (key === undefined || !share) return sayGone(ctx);
  if (!college) return ctx.open.menu(ctx);
  const line = await suggest(ctx, { key, share }, college.id);
  const t = formal(ctx);
  const name = officialName(college.name, t);
  await show(ctx, advisedView({ key, line: t(`family.advised.${line}`, { name }) }, t));
});

/** Shows what a link opens; false when it opens nothing. `word` is what stands after the prefix. */
export async function showShared(ctx: BotContext, word: string): Promise<boolean> {
  return isToken(word) && (await showAt(ctx, shareKey(ctx, word)));
}

async function showAt(ctx: BotContext, key: string): Promise<boolean> {
  const share = await ctx.services.shares.get(key);
  if (!share) return false;
  ctx.address = `f:see:${key}`;
  await show(ctx, sharedView({ key, share }, ctx.services, formal(ctx)));
  return true;
}

async function sayGone(ctx: BotContext): Promise<void> {
  delete ctx.session.advising;
  await ctx.open.menu(ctx, formal(ctx)('family.gone'));
}

async function suggest(
  ctx: BotContext,
  { key, share }: { readonly key: string; readonly share: Share },
  collegeId: string,
) {
  const { shares } = ctx.services;
  const { outcome, advices } = advise(await shares.advices(key), collegeId);
  if (outcome !== 'given') return outcome;
  await shares.putAdvices(key, share, advices);
  await tellOfAdvice(ctx, { key, share }, collegeId);
  return outcome;
}

/** Whoever comes by a link has not said yet who they are; the link was meant for a grown-up. */
function formal({ services, language }: BotContext) {
  return services.texts.in(language, 'formal');
}
