import { Composer, InputFile } from 'grammy';
import { groupAlike } from '../../../answers/group-alike.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { reportsView } from './reports-view.ts';
import { statisticsView } from './statistics-view.ts';
import { unansweredView } from './unanswered-view.ts';

/** So many complete answers make a local calibration as good as a large one (data/orientation/README.md). */
const NEEDED = 400;
const VERSION = /^[\w.-]{1,40}$/;

/** What only the bot's own people may ask for. To everybody else these commands do not exist. */
export const staff = new Composer<BotContext>();

const insiders = staff.chatType('private').filter((ctx) => ctx.services.isStaff(ctx.from.id));

insiders.command('answers', sendAnswers);
insiders.command('reports', (ctx) => showReports(ctx, 0));
insiders.command('stats', showStatistics);
insiders.command('unanswered', (ctx) => showUnanswered(ctx, 0));
insiders.callbackQuery(/^staff:unanswered:(\d+)$/, (ctx) => showUnanswered(ctx, Number(ctx.match[1])));
insiders.callbackQuery(/^staff:reports:(\d+)$/, (ctx) => showReports(ctx, Number(ctx.match[1])));

/** The complete answers that people gave, as JSON lines: to today's items, or to those of the version named. */
async function sendAnswers(ctx: BotContext & { readonly match: string }): Promise<void> {
  const { contributions, orientation } = ctx.services;
  const version = VERSION.test(ctx.match) ? ctx.match : orientation.calibration.version;
  const rows = await contributions.all(version);
  const caption = ctx.t('staff.answers', { number: rows.length, needed: NEEDED, version });
  if (rows.length === 0) {
    await ctx.reply(caption);
    return;
  }
  const file = new InputFile(Buffer.from(`${rows.join('\n')}\n`), `answers-${version}.jsonl`);
  await ctx.replyWithDocument(file, { caption });
}

/** What people say is wrong on cards, newest first. */
async function showReports(ctx: BotContext, page: number): Promise<void> {
  const { catalogue, mistakes } = ctx.services;
  const reports = await mistakes.all();
  await show(ctx, reportsView(catalogue, { reports, page, username: ctx.me.username }, ctx.t));
}

/** What people asked and got no answer to, or a bad one: alike ones together, the most frequent first. */
async function showUnanswered(ctx: BotContext, page: number): Promise<void> {
  const groups = groupAlike(await ctx.services.missed.all());
  await show(ctx, unansweredView(groups, page, ctx.t));
}

/** How many people there are and what happened, in coarse counts that lead to nobody. */
async function showStatistics(ctx: BotContext): Promise<void> {
  const { tallies, catalogue } = ctx.services;
  const [people, week, month] = await Promise.all([tallies.people(), tallies.events(7), tallies.events(30)]);
  await show(ctx, statisticsView({ people, week, month }, catalogue, ctx.t));
}
