import { randomBytes } from 'node:crypto';
import { Composer } from 'grammy';
import { holdsPersonalData } from '../../../answers/personal-data.ts';
import { MISTAKES } from '../../../store/mistake-reports.ts';
import { readToken, refOf, tokenOf } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { BotContext } from '../../context.ts';
import { send, show } from '../../screen.ts';
import { TYPED_LINE } from './typed-line.ts';
import { askView, LONGEST_LINE, lineView, type Report, refusedView, thanksView } from './views.ts';

/** For so long a text is taken as the line of a report, in milliseconds. */
const WAITS_FOR = 15 * 60 * 1000;
const DAY_LENGTH = 10;
/** As many characters of base64url as fit behind the longest id on a button. */
const ONCE_BYTES = 6;

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
  const once = randomBytes(ONCE_BYTES).toString('base64url');
  await show(ctx, lineView({ ...reported, once }, ctx.t));
  await waitForLine(ctx, { ...reported, once });
});

personal.callbackQuery(/^z:send:(\w):([\w-]+):(\d):([\w-]+)$/, async (ctx) => {
  const reported = reportedBy(ctx);
  if (!reported) return ctx.open.menu(ctx, ctx.t('link.unknown'));
  await keep(ctx, { ...reported, once: ctx.match[4] ?? '' }, null);
  await show(ctx, thanksView(ctx.t));
});

personal.on('message:text', async (ctx, next) => {
  const { pendingReport } = ctx;
  const card = readToken(pendingReport?.card ?? '');
  // A child who has cried for help, or tells of a hard day, is not met with thanks for a report.
  const { careUntil } = ctx.session;
  const isHard = careUntil !== undefined || ctx.services.answers.care.hardDay(ctx.message.text) !== null;
  const isOver = (pendingReport?.until ?? 0) < ctx.services.now();
  if (!pendingReport || !card || isOver || isHard) return next();
  const report = { card, mistake: pendingReport.mistake, once: pendingReport.once };
  const line = ctx.message.text.replace(/\s+/gu, ' ').trim();
  const refusal = line.length > LONGEST_LINE ? 'tooLong' : holdsPersonalData(line) ? 'personal' : undefined;
  if (refusal) {
    await send(ctx, refusedView(report, refusal, ctx.t));
    return waitForLine(ctx, report);
  }
  await keep(ctx, report, line);
  await send(ctx, thanksView(ctx.t));
});

/** What the pressed button names, if there is such a card. */
function reportedBy(
  ctx: BotContext & { readonly match: string | RegExpMatchArray },
): Omit<Report, 'once'> | undefined {
  const [, kind, id, number] = ctx.match;
  const card = refOf(kind, id);
  const mistake = MISTAKES[Number(number)];
  if (!card || !mistake || !summaryOf(ctx.services.catalogue, card, ctx.t)) return undefined;
  return { card, mistake };
}

async function waitForLine(ctx: BotContext, { card, mistake, once }: Report): Promise<void> {
  const until = ctx.services.now() + WAITS_FOR;
  await ctx.conversation.enter(TYPED_LINE, { card: tokenOf(card), mistake, once, until });
}

async function keep(ctx: BotContext, { card, mistake, once }: Report, line: string | null): Promise<void> {
  const { mistakes: reports, now } = ctx.services;
  const day = new Date(now()).toISOString().slice(0, DAY_LENGTH);
  await reports.add({ day, card: tokenOf(card), mistake, line }, once);
  ctx.note('reported');
}
