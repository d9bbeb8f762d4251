import { randomBytes } from 'node:crypto';
import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { areaSums, fullTestOrder, inItemOrder } from './course.ts';
import { fullQuestionView, introView, thanksView } from './views.ts';

const TOKEN_BYTES = 12;

/** The full test of all items: only for whoever opens it and agrees, to help to calibrate the short one. */
export const fullTest = new Composer<BotContext>();
const personal = fullTest.chatType('private');

personal.callbackQuery('full:open', async (ctx) => {
  const { itemIds } = ctx.services.orientation.calibration;
  await (running(ctx) ? showQuestion(ctx) : show(ctx, introView(itemIds.length, ctx.t)));
});

personal.callbackQuery('full:begin', async (ctx) => {
  const { version } = ctx.services.orientation.calibration;
  if (!running(ctx)) {
    const once = randomBytes(TOKEN_BYTES).toString('base64url');
    ctx.session.fullTest = { calibration: version, answers: '', once };
  }
  await showQuestion(ctx);
});

personal.callbackQuery(/^full:a:(\d+):([1-5])$/, async (ctx) => {
  const test = await askedAbout(ctx, Number(ctx.match[1]));
  if (!test) return;
  test.answers += ctx.match[2];
  await (nextItem(ctx) === undefined ? handOver(ctx) : showQuestion(ctx));
});

personal.callbackQuery(/^full:b:(\d+)$/, async (ctx) => {
  const test = await askedAbout(ctx, Number(ctx.match[1]));
  if (!test) return;
  test.answers = test.answers.slice(0, -1);
  await showQuestion(ctx);
});

personal.callbackQuery(/^full:s:(\d+)$/, async (ctx) => {
  if (!(await askedAbout(ctx, Number(ctx.match[1])))) return;
  ctx.session.fullTest = undefined;
  await ctx.open.menu(ctx, ctx.t('fullTest.stopped'));
});

/** The full test under way, if it is one of the items as they are today. */
function running({ session, services }: BotContext) {
  const { fullTest: test } = session;
  return test?.calibration === services.orientation.calibration.version ? test : undefined;
}

function nextItem(ctx: BotContext): number | undefined {
  return fullTestOrder(ctx.services.orientation.calibration)[running(ctx)?.answers.length ?? 0];
}

/** The running test when the pressed button belongs to its question; else undefined, and a word why. */
async function askedAbout(ctx: BotContext, item: number) {
  const test = running(ctx);
  if (test && nextItem(ctx) === item) return test;
  await ctx.acknowledge(ctx.t(test ? 'test.alreadyAnswered' : 'test.over'));
  return undefined;
}

async function showQuestion(ctx: BotContext): Promise<void> {
  const { activities, calibration } = ctx.services.orientation;
  const item = nextItem(ctx);
  if (item === undefined) return handOver(ctx);
  const answered = running(ctx)?.answers.length ?? 0;
  await show(ctx, fullQuestionView(activities, { item, answered, total: calibration.itemIds.length }, ctx.t));
}

/**
 * Hands the answers over, once. They lie outside the person's record, so they are written before it is committed; when
 * the commit fails, the last answer comes again and so does this. The key that makes the second time do nothing was
 * drawn when the test began and goes with it: derived from the person, it would tell for good who has given answers,
 * and derived from the update, it would change when the last answer is pressed anew.
 */
async function handOver(ctx: BotContext): Promise<void> {
  const test = running(ctx);
  if (!test) return ctx.open.menu(ctx);
  const { calibration } = ctx.services.orientation;
  const answers = inItemOrder(fullTestOrder(calibration), test.answers);
  const month = new Date(ctx.services.now()).toISOString().slice(0, 7);
  await ctx.services.contributions.add(calibration.version, { month, answers }, test.once);
  ctx.session.fullTest = undefined;
  await show(ctx, thanksView(areaSums(calibration, answers), ctx.session.result !== undefined, ctx.t));
}
