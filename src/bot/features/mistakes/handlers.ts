import { Composer } from 'grammy';
import { MISTAKES, type Mistake } from '../../../store/mistake-reports.ts';
import { type CardRef, readToken, refOf, tokenOf } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { BotContext } from '../../context.ts';
import { send, show } from '../../screen.ts';
import { holdsPersonalData } from './personal-data.ts';
import { TYPED_LINE } from './typed-line.ts';
import { askView, LONGEST_LINE, lineView, refusedView, thanksView } from './views.ts';

/** For so long a text is taken as the line of a report, in milliseconds. */
const WAITS_FOR = 15 * 60 * 1000;
const DAY_LENGTH = 10;

/** "Report a mistake": what is wrong on a card, and a line if one likes. Care has looked at every text before. */
export const mistakes = new Composer<BotContext>();
const personal = mistakes.chatType('private');

personal.callbackQuery(/^z:ask:(\w):([\w-]+)$/, async (ctx) => {
  const card = refOf(ctx.match[1], ctx.match[2]);
  const summary = card && summaryOf(ctx.services.catalogue, card, ctx.t);
  if (!summary) return ctx.open.menu(ctx, ctx.t('link.unknown'));
  await show(ctx, askView(card, summary.name, ctx.t));
});

personal.callbackQuery(/^z:what:(\w):([\w-]+):(\d)$/, async (ctx) => {
  const reported = reportedBy(ctx);
  if (!reported) return ctx.open.menu(ctx, ctx.t('link.unknown'));
  await show(ctx, lineView(reported.card, reported.mistake, ctx.t));
  await waitForLine(ctx, reported);
});

personal.callbackQuery(/^z:send:(\w):([\w-]+):(\d)$/, async (ctx) => {
  const reported = reportedBy(ctx);
  if (!reported) return ctx.open.menu(ctx, ctx.t('link.unknown'));
  await keep(ctx, reported, null);
  await show(ctx, thanksView(ctx.t));
});

personal.on('message:text', async (ctx, next) => {
  const { pendingReport } = ctx;
  const card = readToken(pendingReport?.card ?? '');
  if (!pendingReport || !card || pendingReport.until < ctx.services.now()) return next();
  const reported = { card, mistake: pendingReport.mistake };
  const line = ctx.message.text.replace(/\s+/gu, ' ').trim();
  const refusal = line.length > LONGEST_LINE ? 'tooLong' : holdsPersonalData(line) ? 'personal' : undefined;
  if (refusal) {
    await send(ctx, refusedView(card, reported.mistake, refusal, ctx.t));
    return waitForLine(ctx, reported);
  }
  await keep(ctx, reported, line);
  await send(ctx, thanksView(ctx.t));
});

interface Reported {
  readonly card: CardRef;
  readonly mistake: Mistake;
}

/** What the pressed button names, if there is such a card. */
function reportedBy(ctx: BotContext & { readonly match: string | RegExpMatchArray }): Reported | undefined {
  const [, kind, id, number] = ctx.match;
  const card = refOf(kind, id);
  const mistake = MISTAKES[Number(number)];
  if (!card || !mistake || !summaryOf(ctx.services.catalogue, card, ctx.t)) return undefined;
  return { card, mistake };
}

async function waitForLine(ctx: BotContext, { card, mistake }: Reported): Promise<void> {
  const until = ctx.services.now() + WAITS_FOR;
  await ctx.conversation.enter(TYPED_LINE, { card: tokenOf(card), mistake, until });
}

/** An update that comes again is the same report; its number tells nothing of the person. */
async function keep(ctx: BotContext, { card, mistake }: Reported, line: string | null): Promise<void> {
  const { mistakes: reports, now } = ctx.services;
  const day = new Date(now()).toISOString().slice(0, DAY_LENGTH);
  await reports.add({ day, card: tokenOf(card), mistake, line }, String(ctx.update.update_id));
}
