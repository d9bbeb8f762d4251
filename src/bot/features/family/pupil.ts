import { Composer } from 'grammy';
import { MOST_SHARES, type ResultCard, SHARE_SECONDS, type SharedCard } from '../../../shares/share.ts';
import { encodeWishes } from '../../../wish-list/coding.ts';
import { readToken } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { BotContext } from '../../context.ts';
import { listEffect } from '../../effects.ts';
import { wishesOf } from '../../kept-wishes.ts';
import { ownShares, shareKey } from '../../own-shares.ts';
import { send, show } from '../../screen.ts';
import { payloadOf } from '../../secret-link.ts';
import { showHome } from './home.ts';
import { linkView, previewView } from './pupil-views.ts';

/** The side of whoever shows a card: choosing what, making the link. `resultOf` tells the person's test result. */
export function pupilSide(resultOf: (ctx: BotContext) => ResultCard | undefined): Composer<BotContext> {
  const side = new Composer<BotContext>();
  const personal = side.chatType('private');
  personal.callbackQuery('f:home', (ctx) => showHome(ctx));
  // The message with the link stays: it could not be shown again.
  personal.callbackQuery('f:links', async (ctx) => {
    await ctx.acknowledge();
    await showHome(ctx, { anew: true });
  });
  personal.callbackQuery(/^f:new:([\w-]+)$/, async (ctx) => {
    const what = ctx.match[1] ?? '';
    const card = cardOf(ctx, what, resultOf);
    if (!card) return showHome(ctx);
    if (!(await prepare(ctx))) return showHome(ctx, { notice: ctx.t('family.full', { most: MOST_SHARES }) });
    await show(ctx, previewView({ card, what }, ctx.services, ctx.t));
  });
  personal.callbackQuery(/^f:make:([\w-]+)$/, async (ctx) => {
    const card = cardOf(ctx, ctx.match[1] ?? '', resultOf);
    const token = ctx.session.nextShare;
    if (!card || token === undefined) return showHome(ctx);
    await make(ctx, card, token);
  });
  return side;
}

/** Makes up the next link's token; its key is listed before anything is put. False when there are enough links. */
async function prepare(ctx: BotContext): Promise<boolean> {
  if (ctx.session.nextShare !== undefined) return true;
  if ((await ownShares(ctx)).length >= MOST_SHARES) return false;
  const token = ctx.services.newToken();
  if (!listEffect(ctx.session, 'share', shareKey(ctx, token))) return false;
  ctx.session.nextShare = token;
  return true;
}

async function make(ctx: BotContext, card: SharedCard, token: string): Promise<void> {
  const { shares, now } = ctx.services;
  const until = Math.floor(now() / 1000) + SHARE_SECONDS;
  await shares.put(shareKey(ctx, token), { card, until });
  delete ctx.session.nextShare;
  await ctx.acknowledge();
  await send(
    ctx,
    linkView(`https://t.me/${ctx.me.username}?start=${payloadOf('share', token)}`, until, ctx.t),
  );
}

/** `r` is the result, `w` the wish list, anything else a card as in a link: `k_aktobe-ahpc`. */
function cardOf(
  ctx: BotContext,
  what: string,
  resultOf: (ctx: BotContext) => ResultCard | undefined,
): SharedCard | undefined {
  if (what === 'r') return resultOf(ctx);
  if (what === 'w') {
    const { list } = wishesOf(ctx);
    return list.length === 0 ? undefined : { kind: 'wishes', wishes: encodeWishes(list) };
  }
  const card = readToken(what);
  if (!card || card.kind === 'r' || !summaryOf(ctx.services.catalogue, card, ctx.t)) return undefined;
  return { kind: 'card', card: card.kind, id: card.id };
}
