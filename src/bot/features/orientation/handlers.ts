import { Composer } from 'grammy';
import { ANSWERS, type AnswerValue } from '../../../orientation/areas.ts';
import { afterEvent, type TestEvent, testState } from '../../../orientation/interest-test.ts';
import { type Reply, SKIPPED } from '../../../orientation/replies.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { doubtsOf, keepPace, newTest, ruleOf } from './course.ts';
import { doubtView } from './doubt-view.ts';
import { sendPicture } from './picture.ts';
import { questionView } from './question-view.ts';
import { showResult } from './result.ts';
import { currentResult } from './suggestions.ts';

export const orientation = new Composer<BotContext>();
const asked = orientation.chatType('private');

// What is pressed most often is asked for first.
asked.callbackQuery(/^o:a:(\d+):([0-5])$/, (ctx) =>
  advance(ctx, { kind: 'reply', item: Number(ctx.match[1]), reply: replyOf(ctx.match[2]) }),
);
asked.callbackQuery('o:start', startOrResume);
asked.callbackQuery('o:again', (ctx) => startAfresh(ctx));
asked.callbackQuery('o:result', (ctx) => showResult(ctx));
asked.callbackQuery('o:p', pause);
asked.callbackQuery(/^o:b:(\d+)$/, (ctx) => advance(ctx, { kind: 'back', item: Number(ctx.match[1]) }));
asked.callbackQuery('o:picture', sendPicture);
asked.callbackQuery('o:refine', refine);
asked.command('test', startOrResume);
asked.on('message:text', async (ctx, next) => {
  const typed = ctx.services.orientation.readTypedAnswer(ctx.message.text);
  const item = runningItem(ctx);
  if (item === undefined || typed.status === 'fail') return next();
  if (typed.status === 'success') return advance(ctx, { kind: 'reply', item, reply: typed.value });
  if (typed.command === 'pause') return pause(ctx);
  await advance(
    ctx,
    typed.command === 'back' ? { kind: 'back', item } : { kind: 'reply', item, reply: SKIPPED },
  );
});

async function pause(ctx: BotContext): Promise<void> {
  if (ctx.session.test) ctx.session.test.paused = true;
  await ctx.open.menu(ctx, ctx.t('test.paused'));
}

/** Begins a test, or goes on with the one that is under way. */
export async function startOrResume(ctx: BotContext): Promise<void> {
  const { test } = ctx.session;
  if (test?.calibration !== ctx.services.orientation.calibration.version) return startAfresh(ctx);
  test.paused = false;
  await showTest(ctx);
}

async function startAfresh(ctx: BotContext): Promise<void> {
  ctx.session.test = newTest(ctx);
  await showTest(ctx);
}

/** Goes on from the result with questions that serve the whole profile; the result stays until they are answered. */
async function refine(ctx: BotContext): Promise<void> {
  const result = currentResult(ctx);
  if (!result) return showResult(ctx);
  ctx.session.test = { ...newTest(ctx), replies: result.replies, deep: true, doubted: true };
  await showTest(ctx);
}

/** Shows where the running test stands: the next question, or the result when it is over. */
export async function showTest(ctx: BotContext): Promise<void> {
  const { calibration, activities } = ctx.services.orientation;
  const { test } = ctx.session;
  if (!test) return ctx.open.menu(ctx);
  const rule = ruleOf(test);
  const { item, answered } = testState(calibration, test.replies, rule);
  if (item === undefined) return finish(ctx);
  const asked = { item, answered, most: rule.most, canGoBack: test.replies.length > 0 };
  await show(ctx, questionView(activities, asked, ctx.t));
}

async function advance(ctx: BotContext, event: TestEvent): Promise<void> {
  const { test } = ctx.session;
  const { calibration } = ctx.services.orientation;
  if (!test || test.calibration !== calibration.version) {
    await ctx.acknowledge(ctx.t('test.over'));
    return;
  }
  const replies = afterEvent(calibration, test.replies, event, ruleOf(test));
  if (replies === test.replies) {
    await ctx.acknowledge(ctx.t('test.alreadyAnswered'));
    return;
  }
  if (event.kind === 'reply' && event.reply !== SKIPPED) keepPace(ctx, test);
  test.replies = replies;
  test.paused = false;
  const [doubt] = test.doubted ? [] : doubtsOf(ctx, test);
  if (doubt === undefined) return showTest(ctx);
  test.doubted = true;
  await show(ctx, doubtView(doubt, ctx.t));
}

async function finish(ctx: BotContext): Promise<void> {
  const { test } = ctx.session;
  if (test) {
    const finishedOn = new Date(ctx.services.now()).toISOString().slice(0, 10);
    // A refined result is the same one, better known: what came before it stays the earlier one.
    if (!test.deep) ctx.session.earlier = earlierOf(ctx);
    const { calibration, replies, young, deep } = test;
    ctx.session.result = { calibration, replies, finishedOn, young, deep, doubts: doubtsOf(ctx, test) };
    ctx.session.test = undefined;
    await ctx.open.noteResult(ctx);
  }
  await showResult(ctx);
}

/** The result before this one, to tell what moved. */
function earlierOf(ctx: BotContext) {
  const result = currentResult(ctx);
  return (
    result && {
      calibration: result.calibration,
      replies: result.replies,
      young: result.young,
      deep: result.deep,
    }
  );
}

/** The item on which a typed answer falls: only while a test runs and is not paused. */
function runningItem(ctx: BotContext): number | undefined {
  const { test } = ctx.session;
  const { calibration } = ctx.services.orientation;
  if (!test || test.paused || test.calibration !== calibration.version) return undefined;
  return testState(calibration, test.replies, ruleOf(test)).item;
}

function replyOf(digit: string | undefined): Reply {
  return ANSWERS.find((value: AnswerValue) => String(value) === digit) ?? SKIPPED;
}
