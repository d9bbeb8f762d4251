import { Composer } from 'grammy';
import { careText } from '../../../answers/care/care.ts';
import { detectLanguage } from '../../../language/detect.ts';
import { contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { button, paragraphs, send } from '../../screen.ts';

/** For how long a child in trouble is not asked about anything else, in seconds. */
const CARE_LASTS = 30 * 60;
const MILLISECONDS = 1000;

/** Looks at every text before anything else does, in every state. */
export const care = new Composer<BotContext>();
const personal = care.chatType('private');

personal.on(['message:text', 'message:caption'], async (ctx, next) => {
  const text = ctx.message.text ?? ctx.message.caption ?? '';
  const now = Math.floor(ctx.services.now() / MILLISECONDS);
  if (ctx.services.answers.care.isCare(text)) {
    ctx.session.careUntil = now + CARE_LASTS;
    return reply(ctx, text, 'first');
  }
  if (text.startsWith('/') || (ctx.session.careUntil ?? 0) <= now) {
    ctx.session.careUntil = undefined;
    return next();
  }
  await reply(ctx, text, 'again');
});

personal.on('callback_query', async (ctx, next) => {
  ctx.session.careUntil = undefined;
  await next();
});

async function reply(ctx: BotContext, text: string, turn: 'first' | 'again'): Promise<void> {
  const language = detectLanguage(text, contentLanguage(ctx.language));
  const t = ctx.services.texts.in(language, 'informal');
  const { helplines } = ctx.services.answers.care;
  const numbers = helplines.map(({ number, for: purpose }) => `${number} — ${purpose[language]}`).join('\n');
  await send(ctx, {
    text:
      turn === 'first'
        ? paragraphs(careText(ctx.services.answers.care, language))
        : paragraphs(t('care.stay'), numbers),
    buttons: [[button(t('care.return'), 'm')]],
  });
}
