import { Composer } from 'grammy';
import { refOf } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { shareView } from './share-view.ts';

/** What a reader hands on to others. */
export const sharing = new Composer<BotContext>();

sharing.callbackQuery(/^d:share:(\w):([\w-]+)$/, async (ctx) => {
  const card = refOf(ctx.match[1], ctx.match[2]);
  // Whoever gets it may be a parent: it speaks to everybody.
  const t = ctx.services.texts.in(ctx.language, 'formal');
  const summary = card && summaryOf(ctx.services.catalogue, card, t);
  if (!summary) return ctx.open.menu(ctx, ctx.t('link.unknown'));
  await show(ctx, shareView({ card, summary, username: ctx.me.username }, ctx.t));
});
