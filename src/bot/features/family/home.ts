import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { unlistEffect } from '../../effects.ts';
import { type OwnShare, ownShares, stampOfKey, tipsAmong } from '../../own-shares.ts';
import { send, show } from '../../screen.ts';
import { homeView } from './pupil-views.ts';

/** The links that a person has open: closing them, and being told at once. */
export const home = new Composer<BotContext>();
const personal = home.chatType('private');

personal.callbackQuery(/^f:off:([\w-]{8})$/, async (ctx) => {
  const own = await ownShare(ctx, ctx.match[1] ?? '');
  if (!own) return showHome(ctx);
  await ctx.services.shares.delete(own.key);
  unlistEffect(ctx.session, 'share', own.key);
  await showHome(ctx, { notice: ctx.t('family.closed') });
});

personal.callbackQuery(/^f:(bell|mute):([\w-]{8})$/, async (ctx) => {
  const own = await ownShare(ctx, ctx.match[2] ?? '');
  if (!own) return showHome(ctx);
  const { shares, sealing } = ctx.services;
  const { card, until } = own.share;
  const loud = ctx.match[1] === 'bell';
  const notify = { chat: sealing.seal(ctx.chat.id, own.key), language: ctx.language };
  await shares.put(own.key, loud ? { card, until, notify } : { card, until });
  await showHome(ctx, { notice: ctx.t(loud ? 'family.willTell' : 'family.willNotTell') });
});

export interface HomeOptions {
  readonly notice?: string;
  /** As a new message. */
  readonly anew?: boolean;
}

export async function showHome(ctx: BotContext, { notice, anew }: HomeOptions = {}): Promise<void> {
  const { session, services, t } = ctx;
  const shares = await ownShares(ctx);
  ctx.address = 'f:home';
  const state = {
    shares,
    tips: tipsAmong(shares, (id) => services.catalogue.colleges.has(id)).length,
    hasResult: session.result !== undefined,
    hasWishes: session.wishes !== undefined,
    notice,
  };
  await (anew ? send : show)(ctx, homeView(state, services, t));
}

/** The person's own link that a button means. */
export async function ownShare(ctx: BotContext, stamp: string): Promise<OwnShare | undefined> {
  return (await ownShares(ctx)).find(({ key }) => stampOfKey(key) === stamp);
}
