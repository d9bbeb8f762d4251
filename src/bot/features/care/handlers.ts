import { Composer } from 'grammy';
import { isSureQuestion } from '../../../answers/sure-question.ts';
import { contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { send } from '../../screen.ts';
import { keepNearby } from './nearby.ts';
import { cryView, type Reader, stayView } from './view.ts';

/** For how long a child in trouble is asked nothing by the bot itself, in seconds. */
const CARE_LASTS = 30 * 60;
const MILLISECONDS = 1000;

/** Looks at every text before anything else does, in every state. */
export const care = new Composer<BotContext>();
const personal = care.chatType('private');

personal.on(['message:text', 'message:caption'], async (ctx, next) => {
  const text = ctx.message.text ?? ctx.message.caption ?? '';
  const now = Math.floor(ctx.services.now() / MILLISECONDS);
  const { care: known } = ctx.services.answers;
  if (known.isCare(text)) {
    ctx.session.careUntil = now + CARE_LASTS;
    return send(ctx, cryView(known, readerOf(ctx, text)));
  }
  if (text.startsWith('/') || (ctx.session.careUntil ?? 0) <= now) {
    ctx.session.careUntil = undefined;
    return next();
  }
  const reader = readerOf(ctx, text);
  if (!asksPlainly(ctx, text)) return send(ctx, stayView(known, reader));
  keepNearby(ctx, known, reader);
  return next();
});

personal.on('callback_query', async (ctx, next) => {
  ctx.session.careUntil = undefined;
  await next();
});

/** To whom, and in which language; buttons too, since they belong to the message. */
function readerOf(ctx: BotContext, text: string): Reader {
  const { answers, texts } = ctx.services;
  const isAdult = ctx.t.address === 'formal' || answers.care.isAboutChild(text);
  const language = answers.care.languageOf(text, ctx.language);
  return {
    t: texts.in(language, isAdult ? 'formal' : 'informal'),
    language,
    kind: isAdult ? 'adult' : 'child',
    isInTest: ctx.session.test !== undefined,
  };
}

function asksPlainly(ctx: BotContext, text: string): boolean {
  const { regionId } = ctx.session;
  return isSureQuestion(
    ctx.services.answers.answer(text, { language: contentLanguage(ctx.language), regionId }),
  );
}
