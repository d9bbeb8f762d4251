import { Composer } from 'grammy';
import { type ClassReport, reportOf } from '../../../classrooms/report.ts';
import { figuresToShow, nextShown } from '../../../classrooms/steps.ts';
import type { BotContext } from '../../context.ts';
import type { LedClass } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { show } from '../../screen.ts';
import { countsOf } from './counsellor-views.ts';
import { withLed } from './own.ts';
import { reportView } from './report-view.ts';
import { toldGroups } from './told.ts';

/** So many characters tell one entry from another; of what is not told apart the picture only moves later. */
const DIGEST_LENGTH = 8;

/** What a counsellor learns of a class. */
export const reporting = new Composer<BotContext>();
const personal = reporting.chatType('private');

personal.callbackQuery(/^c:report:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], async (led) => {
    const report = await reportNow(ctx, led);
    const groups = toldGroups(report, led.classroom, ctx.services.catalogue, ctx.t);
    ctx.address = `c:report:${stampOfKey(led.key)}`;
    await show(ctx, reportView(led, report, groups, ctx.services.catalogue, ctx.t));
  }),
);

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
