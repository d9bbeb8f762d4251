import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { TOPICS } from './parents-way.ts';
import {
  firstQuestionsView,
  STEP_GRADES,
  type StepGrade,
  stepsView,
  stepView,
  topicView,
  whichGradeView,
} from './views.ts';

/** Parents' own way in: what they ask first, and the steps to a college. */
export const parents = new Composer<BotContext>();
const personal = parents.chatType('private');

personal.callbackQuery('h:first', (ctx) =>
  show(ctx, firstQuestionsView(ctx.services.parentsWay.topics, ctx.t)),
);

personal.callbackQuery(/^h:topic:(\w+)$/, async (ctx) => {
  const topic = TOPICS.find((one) => one === ctx.match[1]);
  if (!topic) return ctx.open.menu(ctx);
  const { parentsWay, answers } = ctx.services;
  const questions = parentsWay.topics[topic].flatMap((id) => answers.questions.get(id) ?? []);
  await show(ctx, topicView(topic, questions, ctx.t));
});

personal.callbackQuery('h:steps', async (ctx) => {
  const grade = gradeFrom(ctx.session.grade);
  await (grade === undefined ? show(ctx, whichGradeView(ctx.t)) : showSteps(ctx, grade));
});

personal.callbackQuery(/^h:steps:(9|11)$/, (ctx) => showSteps(ctx, gradeFrom(ctx.match[1]) ?? '9'));

personal.callbackQuery(/^h:(step|done|undone):(9|11):([\w-]+)$/, async (ctx) => {
  const grade = gradeFrom(ctx.match[2]) ?? '9';
  const step = ctx.services.parentsWay.steps[grade].find(({ id }) => id === ctx.match[3]);
  const question = ctx.services.answers.questions.get(step?.question ?? '');
  if (!step || !question) return showSteps(ctx, grade);
  if (ctx.match[1] !== 'step') {
    tick(ctx, step.id, ctx.match[1] === 'done');
    return showSteps(ctx, grade);
  }
  const isDone = ctx.session.done?.includes(step.id) === true;
  const { catalogue, now } = ctx.services;
  await show(ctx, stepView({ grade, step, question, isDone }, catalogue, new Date(now()), ctx.t));
});

function gradeFrom(word: string | undefined): StepGrade | undefined {
  return STEP_GRADES.find((grade) => grade === word);
}

async function showSteps(ctx: BotContext, grade: StepGrade): Promise<void> {
  const { parentsWay, answers, catalogue } = ctx.services;
  ctx.address = `h:steps:${grade}`;
  const done = new Set(ctx.session.done);
  const list = { grade, steps: parentsWay.steps[grade], done, questions: answers.questions };
  await show(ctx, stepsView(list, catalogue, ctx.t));
}

/** What left the steps of both classes leaves the record too, so that it stays short. */
function tick({ session, services }: BotContext, id: string, isDone: boolean): void {
  const { steps } = services.parentsWay;
  const known = new Set([...steps['9'], ...steps['11']].map((step) => step.id));
  const others = (session.done ?? []).filter((one) => one !== id && known.has(one));
  const done = isDone ? [...others, id] : others;
  if (done.length === 0) delete session.done;
  else session.done = done;
}
