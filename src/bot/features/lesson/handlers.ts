import { Composer } from 'grammy';
import { type ContentLanguage, contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { send, show } from '../../screen.ts';
import { LESSON_PARTS } from './lesson.ts';
import { lessonPartView, lessonView } from './view.ts';

/** A ready lesson for counsellors, as messages to copy. */
export const lesson = new Composer<BotContext>();
const personal = lesson.chatType('private');

personal.command('lesson', (ctx) => showLesson(ctx));
personal.callbackQuery(/^lesson:open(?::(kk|ru))?$/, (ctx) => showLesson(ctx, ctx.match[1]));

personal.callbackQuery(/^lesson:(plan|scenario|talk|board):(kk|ru)$/, async (ctx) => {
  const part = LESSON_PARTS.find((one) => one === ctx.match[1]) ?? 'plan';
  // A message of its own: the others stay above it, to be copied one after the other.
  await ctx.acknowledge();
  await send(ctx, lessonPartView(ctx.services.lesson, part, languageOf(ctx, ctx.match[2]), ctx.t));
});

async function showLesson(ctx: BotContext, word?: string): Promise<void> {
  const language = languageOf(ctx, word);
  ctx.address = `lesson:open:${language}`;
  await show(ctx, lessonView(ctx.services.lesson, language, ctx.t));
}

function languageOf(ctx: BotContext, word: string | undefined): ContentLanguage {
  return word === 'kk' || word === 'ru' ? word : contentLanguage(ctx.t.language);
}
