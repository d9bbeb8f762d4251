import { Composer } from 'grammy';
import { type Announcement, readTexts } from '../../../announcements/announcement.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { howToView, previewView, progressView } from './views.ts';

/** What the bot's own people tell everybody who asked to be written to. To others the command does not exist. */
export const announcements = new Composer<BotContext>();

const insiders = announcements.chatType('private').filter((ctx) => ctx.services.isStaff(ctx.from.id));

insiders.command('announce', async (ctx) => {
  const { announcements: all, subscriptions, newToken } = ctx.services;
  const current = await all.current();
  if (current && (current.state === 'filling' || current.state === 'running')) {
    return showProgress(ctx, current);
  }
  const texts = readTexts(ctx.match);
  if (ctx.match === '') return show(ctx, howToView(ctx.t));
  if (texts.status === 'fail') return show(ctx, howToView(ctx.t, texts.reason));
  const draft: Announcement = { id: newToken(), kk: texts.kk, ru: texts.ru, state: 'filling', total: 0 };
  await all.putDraft(draft);
  await show(ctx, previewView(draft, await subscriptions.size(), ctx.t));
});

insiders.callbackQuery(/^staff:announce:(send|drop|look|stop|go):([\w-]+)$/, async (ctx) => {
  const [, word, id = ''] = ctx.match;
  const { announcements: all } = ctx.services;
  if (word === 'drop') return show(ctx, howToView(ctx.t));
  const current = await all.current();
  if (word === 'send' && current?.id !== id) {
    const draft = await all.draft(id);
    const isBusy = current?.state === 'filling' || current?.state === 'running';
    if (!draft || isBusy) return current ? showProgress(ctx, current) : show(ctx, howToView(ctx.t));
    await all.put(draft);
    return showProgress(ctx, draft);
  }
  if (!current || current.id !== id) return show(ctx, howToView(ctx.t));
  await showProgress(ctx, await changed(ctx, current, word));
});

async function changed(
  ctx: BotContext,
  current: Announcement,
  word: string | undefined,
): Promise<Announcement> {
  const isOpen = current.state === 'filling' || current.state === 'running';
  const next =
    word === 'stop' && isOpen
      ? { ...current, state: 'stopped' as const }
      : word === 'go' && current.state === 'stopped'
        ? { ...current, state: current.total > 0 ? ('running' as const) : ('filling' as const) }
        : current;
  if (next !== current) await ctx.services.announcements.put(next);
  return next;
}

async function showProgress(ctx: BotContext, current: Announcement): Promise<void> {
  await show(ctx, progressView(current, await ctx.services.announcements.told(current.id), ctx.t));
}
