import type { MiddlewareFn, NextFunction } from 'grammy';
import type { CallbackQuery } from 'grammy/types';
import type { Question } from '../../../answers/base/schema.ts';
import { isSureQuestion } from '../../../answers/sure-question.ts';
import { contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { personOf } from '../../person-of.ts';
import { send } from '../../screen.ts';
import { keepNearby } from './nearby.ts';
import { cryView, type Reader, stayView } from './view.ts';

/** For how long a child in trouble is asked nothing by the bot itself, in seconds. */
const CARE_LASTS = 30 * 60;
const MILLISECONDS = 1000;

/** Looks at every text before anything else does, in every state. */
export const care: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { message, callbackQuery } = ctx;
  if (personOf(ctx.update) === undefined) return next();
  const text = message?.text ?? message?.caption;
  if (text !== undefined) return lookAt(ctx, text, next);
  return callbackQuery ? lookAtPress(ctx, callbackQuery, next) : next();
};

async function lookAt(ctx: BotContext, text: string, next: NextFunction): Promise<void> {
  const { care: known } = ctx.services.answers;
  if (known.isCare(text)) {
    ctx.session.careUntil = secondsNow(ctx) + CARE_LASTS;
    ctx.session.careAfter = ctx.message?.message_id;
    return send(ctx, cryView(known, readerOf(ctx, text), questionsFor(ctx, text)));
  }
  if (text.startsWith('/') || !isUnderWay(ctx)) {
    end(ctx);
    return next();
  }
  const reader = readerOf(ctx, text);
  if (!asksPlainly(ctx, text)) return send(ctx, stayView(known, reader));
  keepNearby(ctx, known, reader);
  return next();
}

/** Under a message from before the cry nothing goes on; one that came after it is the child's own way on. */
async function lookAtPress(ctx: BotContext, { message }: CallbackQuery, next: NextFunction): Promise<void> {
  if (isUnderWay(ctx) && (message?.message_id ?? 0) < (ctx.session.careAfter ?? 0)) {
    await ctx.acknowledge();
    return send(ctx, stayView(ctx.services.answers.care, readerOf(ctx, '')));
  }
  end(ctx);
  return next();
}

function secondsNow({ services }: BotContext): number {
  return Math.floor(services.now() / MILLISECONDS);
}

function isUnderWay(ctx: BotContext): boolean {
  return (ctx.session.careUntil ?? 0) > secondsNow(ctx);
}

function end({ session }: BotContext): void {
  session.careUntil = undefined;
  session.careAfter = undefined;
}

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

function questionsFor({ services: { answers } }: BotContext, text: string): readonly Question[] {
  return answers.care.questionsFor(text).flatMap((id) => answers.questions.get(id) ?? []);
}

function asksPlainly(ctx: BotContext, text: string): boolean {
  const { regionId } = ctx.session;
  return isSureQuestion(
    ctx.services.answers.answer(text, { language: contentLanguage(ctx.language), regionId }),
  );
}
