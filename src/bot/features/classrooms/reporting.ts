import { Composer, InputFile } from 'grammy';
import { toCsv, toXlsx } from '../../../classrooms/export.ts';
import { type ClassReport, reportOf } from '../../../classrooms/report.ts';
import { figuresToShow, nextShown } from '../../../classrooms/steps.ts';
import type { BotContext } from '../../context.ts';
import type { LedClass } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { show } from '../../screen.ts';
import { chartOf, tablesOf } from './artefacts.ts';
import { backTo, countsOf } from './counsellor-views.ts';
import { withLed } from './own.ts';
import { reportView } from './report-view.ts';
import { type ToldGroup, toldGroups } from './told.ts';

/** So many characters tell one entry from another; of what is not told apart the picture only moves later. */
const DIGEST_LENGTH = 8;

/** What a counsellor learns of a class. */
export const reporting = new Composer<BotContext>();
const personal = reporting.chatType('private');

personal.callbackQuery(/^c:report:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], async (led) => {
    const report = await reportNow(ctx, led);
    const groups = toldGroups(report, led.classroom, ctx.services.catalogue, ctx.t);
    await showReport(ctx, led, report, groups);
  }),
);

personal.callbackQuery(/^c:pic:([\w-]{8})$/, (ctx) =>
  withReport(ctx, async (led, report, groups) => {
    const picture = await ctx.services.draw({ kind: 'class', chart: chartOf(led, report, groups, ctx.t) });
    await ctx.replyWithPhoto(new InputFile(picture, 'kasipjol-class.png'), {
      caption: led.classroom.label,
      reply_markup: backTo(ctx.t('classroom.report'), 'report', led),
    });
  }),
);

personal.callbackQuery(/^c:(?:xlsx|csv):([\w-]{8})$/, (ctx) =>
  withReport(ctx, async (led, report, groups) => {
    const tables = tablesOf(led, report, groups, ctx.t);
    const isBook = ctx.callbackQuery.data.startsWith('c:xlsx');
    const file = isBook ? toXlsx(tables) : toCsv(tables);
    await ctx.replyWithDocument(new InputFile(file, isBook ? 'kasipjol-class.xlsx' : 'kasipjol-class.csv'), {
      reply_markup: backTo(ctx.t('classroom.report'), 'report', led),
    });
  }),
);

/** Does something with the report of the class that a button means; without figures there is only the screen that says so. */
async function withReport(
  ctx: BotContext & { readonly match: string | RegExpMatchArray },
  act: (led: LedClass, report: ClassReport, groups: readonly ToldGroup[]) => Promise<void>,
): Promise<void> {
  await withLed(ctx, ctx.match[1], async (led) => {
    const report = await reportNow(ctx, led);
    const groups = toldGroups(report, led.classroom, ctx.services.catalogue, ctx.t);
    await (report.figures ? act(led, report, groups) : showReport(ctx, led, report, groups));
  });
}

async function showReport(
  ctx: BotContext,
  led: LedClass,
  report: ClassReport,
  groups: readonly ToldGroup[],
): Promise<void> {
  ctx.address = `c:report:${stampOfKey(led.key)}`;
  await show(ctx, reportView(led, report, groups, ctx.services.catalogue, ctx.t));
}

/** The report as it may be shown now; what is shown is noted before it is sent. */
async function reportNow(
  ctx: BotContext,
  { key, classroom, members, shown }: LedClass,
): Promise<ClassReport> {
  const { classrooms, catalogue, deriveKey } = ctx.services;
  const entries = [...members.values()].flatMap((entry) => entry ?? []);
  const digest = (entry: string) => deriveKey('entry', `${key}\n${entry}`).slice(0, DIGEST_LENGTH);
  const next = nextShown(shown, entries, digest);
  if (next !== shown) await classrooms.putShown(key, next);
  const counts = countsOf({ members });
  return reportOf(counts, figuresToShow(next, counts.finished), classroom, catalogue);
}
