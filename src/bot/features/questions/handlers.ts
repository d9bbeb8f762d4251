import { Composer } from 'grammy';
import type { Alternative, Answer, Outcome } from '../../../answers/outcome.ts';
import { contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { type Screen, send, show } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { addressOfList, type Reason, readList } from './found-list.ts';
import { answerView, chooseView, replyView, unknownView } from './view.ts';

/** For so long a few words are understood as going on with the topic before, in milliseconds. */
const TOPIC_LASTS = 10 * 60 * 1000;
/** Which screen shows what was looked up. */
const OPENER = {
  'lookup-profession': 'profession',
  'lookup-specialty': 'specialty',
  'lookup-college': 'college',
  'lookup-employer': 'employer',
  'region-stats': 'region',
} as const satisfies Partial<Record<Outcome, keyof BotContext['open']>>;

/** Any text that nothing before took is a question. */
export const questions = new Composer<BotContext>();
const personal = questions.chatType('private');

personal.callbackQuery(/^q:faq:([\w-]+)$/, async (ctx) => {
  const question = ctx.services.answers.questions.get(ctx.match[1] ?? '');
  if (!question) return ctx.open.menu(ctx);
  const { catalogue, now } = ctx.services;
  await show(ctx, answerView(catalogue, question, new Date(now()), ctx.t));
});
// Only the way back comes here: the list of an answer to a typed text.
personal.callbackQuery(/^q:list:/, async (ctx) => {
  const list = readList(ctx.callbackQuery.data, ctx.services, ctx.t.address);
  if (!list) return ctx.open.menu(ctx);
  await show(ctx, chooseView(list.offered, list.t(`question.${list.reason}`), list.t));
});
personal.callbackQuery('q:none', (ctx) => show(ctx, unknownView([], ctx.t)));

personal.on('message:text', async (ctx) => {
  const { topic, regionId } = ctx.session;
  const now = ctx.services.now();
  const answer = ctx.services.answers.answer(ctx.message.text, {
    language: contentLanguage(ctx.language),
    regionId,
    topic: topic && topic.until > now ? topic.name : undefined,
  });
  ctx.session.topic = answer.topic === null ? undefined : { name: answer.topic, until: now + TOPIC_LASTS };
  await reply(ctx, answer);
});

async function reply(ctx: BotContext, answer: Answer): Promise<void> {
  const [id, ...others] = answer.ids;
  if (id !== undefined && others.length === 0 && !answer.widened && isOpened(answer.outcome)) {
    return ctx.open[OPENER[answer.outcome]](ctx, id);
  }
  // The answer comes in the language of the question, whatever the menus speak.
  const t = ctx.services.texts.in(answer.language, ctx.t.address);
  await send(ctx, screenFor(ctx, answer, t));
}

function screenFor(
  ctx: BotContext,
  { outcome, ids, titles, alternatives, reply: said, widened }: Answer,
  t: Translate,
): Screen {
  const { catalogue, answers, now } = ctx.services;
  const question = outcome === 'faq' ? answers.questions.get(ids[0] ?? '') : undefined;
  if (question) ctx.address = `q:faq:${question.id}`;
  if (question) return answerView(catalogue, question, new Date(now()), t);
  if (said !== null) return replyView(said[contentLanguage(t.language)], t);
  if (outcome === 'orientation') return replyView(t('question.orientation'), t);
  if (outcome === 'choose') return offer(ctx, 'choose', alternatives, t);
  const found = ids.map((id, index) => ({ id, title: titles[index] ?? id, outcome }));
  if (found.length > 0) return offer(ctx, widened ? 'widened' : 'found', found, t);
  return unknownView(alternatives, t);
}

/** A list to choose from, to which one can come back. */
function offer(ctx: BotContext, reason: Reason, offered: readonly Alternative[], t: Translate): Screen {
  ctx.address = addressOfList(reason, offered, contentLanguage(t.language));
  return chooseView(offered, t(`question.${reason}`), t);
}

function isOpened(outcome: Outcome): outcome is keyof typeof OPENER {
  return outcome in OPENER;
}
