import { Composer, type MiddlewareFn } from 'grammy';
import type { Alternative, Answer, Outcome } from '../../../answers/outcome.ts';
import { FILTERS } from '../../../catalogue/filters.ts';
import { contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { type Screen, sendAsReply, show } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { chooseView } from './choose-view.ts';
import { addressOfList, choicesOf, type Reason, readList } from './found-list.ts';
import { keepMissed, questionAbove, rating, withThumbs } from './rating.ts';
import { answerView, type Known, orientationView, rephraseView, replyView, waysOnView } from './view.ts';

/** For so long a few words are understood as going on with the topic before, in milliseconds. */
const TOPIC_LASTS = 10 * 60 * 1000;
const NONE_OF_THESE = 'q:none';
/** Which screen shows what was looked up. */
const OPENER = {
  'lookup-profession': 'profession',
  'lookup-specialty': 'specialty',
  'lookup-college': 'college',
  'lookup-employer': 'employer',
  'region-stats': 'region',
} as const satisfies Partial<Record<Outcome, keyof BotContext['open']>>;

/** Whoever presses a button that leads somewhere is no longer told in a row that there is no answer. */
export const movingOn: MiddlewareFn<BotContext> = async (ctx, next) => {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined && data !== NONE_OF_THESE) ctx.session.missed = undefined;
  await next();
};

/** Any text that nothing before took is a question. */
export const questions = new Composer<BotContext>();
questions.use(rating);
const personal = questions.chatType('private');

personal.callbackQuery(/^q:faq:([\w-]+)$/, async (ctx) => {
  const question = ctx.services.answers.questions.get(ctx.match[1] ?? '');
  if (!question) return ctx.open.menu(ctx);
  const screen = answerView(question, knownTo(ctx), ctx.session, ctx.t);
  // Only where the question is still known can the answer be said to be a bad one.
  await show(ctx, questionAbove(ctx) === undefined ? screen : withThumbs(screen, question.id));
});
personal.callbackQuery(/^q:by:([\w-]+)$/, async (ctx) => {
  const filter = FILTERS.find((one) => one === ctx.match[1]);
  const { regionId } = ctx.session;
  if (!filter || regionId === undefined) return ctx.open.menu(ctx);
  await ctx.open.collegesBy(ctx, { regionId, filters: [filter] });
});
// Only the way back comes here: the list of an answer to a typed text.
personal.callbackQuery(/^q:list:/, async (ctx) => {
  const list = readList(ctx.callbackQuery.data, ctx.services, ctx.t.address);
  if (!list) return ctx.open.menu(ctx);
  await show(
    ctx,
    chooseView(choicesOf(ctx.services, list.offered, list.t), list.t(`question.${list.reason}`), list.t),
  );
});
personal.callbackQuery(NONE_OF_THESE, async (ctx) => {
  await keepMissed(ctx, questionAbove(ctx), { why: 'unknown', answer: null });
  await admit(ctx, [], ctx.t);
});

personal.on('message:text', async (ctx) => {
  const { topic, regionId } = ctx.session;
  const now = ctx.services.now();
  const answer = ctx.services.answers.answer(ctx.message.text, {
    language: contentLanguage(ctx.language),
    regionId,
    topic: topic && topic.until > now ? topic.name : undefined,
  });
  ctx.session.topic = answer.topic === null ? undefined : { name: answer.topic, until: now + TOPIC_LASTS };
  // What is asked in a hard hour is nobody's figure.
  if (ctx.session.careUntil === undefined && answer.outcome !== 'care') ctx.note({ asked: answer.outcome });
  await reply(ctx, answer);
});

async function reply(ctx: BotContext, answer: Answer): Promise<void> {
  // The answer comes in the language of the question, whatever the menus speak.
  const t = ctx.services.texts.in(answer.language, ctx.t.address);
  if (await openColleges(ctx, answer)) return;
  const [id, ...others] = answer.ids;
  if (id !== undefined && others.length === 0 && !answer.widened && isOpened(answer.outcome)) {
    ctx.session.missed = undefined;
    return ctx.open[OPENER[answer.outcome]](ctx, id);
  }
  const screen = screenFor(ctx, answer, t);
  if (screen === undefined) {
    await keepMissed(ctx, ctx.message?.text, { why: 'unknown', answer: null });
    return admit(ctx, answer.alternatives, t);
  }
  // Whether a choice holds what was meant is not known yet.
  if (answer.outcome !== 'choose') ctx.session.missed = undefined;
  await sendAsReply(ctx, screen);
}

/** «Семейде аспаз», «колледж с общагой в Өскемене»: the colleges there; false when none are asked for by place. */
async function openColleges(ctx: BotContext, { colleges }: Answer): Promise<boolean> {
  if (!colleges) return false;
  ctx.session.missed = undefined;
  const { regionId, city, withDormitory, teaching } = colleges;
  if (teaching) await ctx.open.collegesFor(ctx, teaching, regionId, city);
  else await ctx.open.collegesBy(ctx, { regionId, city, filters: withDormitory ? ['dormitory'] : [] });
  return true;
}

/** No answer was found. Nobody is told so three times in a row: a hint, then people who know, then the menu. */
async function admit(ctx: BotContext, near: readonly Alternative[], t: Translate): Promise<void> {
  const times = (ctx.session.missed ?? 0) + 1;
  ctx.session.missed = times;
  if (times > 2) return ctx.open.menu(ctx, t('question.menuInstead'));
  await show(ctx, times === 1 ? rephraseView(near, t) : waysOnView(near, ctx.session, t));
}

function screenFor(
  ctx: BotContext,
  { outcome, ids, titles, about, alternatives, reply: said, widened }: Answer,
  t: Translate,
): Screen | undefined {
  const { answers } = ctx.services;
  const question = outcome === 'faq' ? answers.questions.get(ids[0] ?? '') : undefined;
  if (question) {
    ctx.address = `q:faq:${question.id}`;
    const screen = answerView(question, { ...knownTo(ctx), about }, ctx.session, t);
    return ctx.session.careUntil === undefined ? withThumbs(screen, question.id) : screen;
  }
  if (said !== null) return replyView(said[contentLanguage(t.language)], ctx.session, t);
  if (outcome === 'orientation') return orientationView(ctx.session, t);
  if (outcome === 'choose') return offer(ctx, 'choose', alternatives, t);
  const found = ids.map((id, index) => ({ id, title: titles[index] ?? id, outcome }));
  return found.length > 0 ? offer(ctx, widened ? 'widened' : 'found', found, t) : undefined;
}

function knownTo(ctx: BotContext): Known {
  const { catalogue, answers, now } = ctx.services;
  return { catalogue, questions: answers.questions, today: new Date(now()) };
}

/** A list to choose from, to which one can come back. */
function offer(ctx: BotContext, reason: Reason, offered: readonly Alternative[], t: Translate): Screen {
  ctx.address = addressOfList(reason, offered, contentLanguage(t.language));
  return chooseView(choicesOf(ctx.services, offered, t), t(`question.${reason}`), t);
}

function isOpened(outcome: Outcome): outcome is keyof typeof OPENER {
  return outcome in OPENER;
}
