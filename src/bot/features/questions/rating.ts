import { randomBytes } from 'node:crypto';
import { Composer, GrammyError } from 'grammy';
import { keepableQuestion } from '../../../answers/keepable.ts';
import type { MissedQuestion } from '../../../store/missed-questions.ts';
import type { BotContext } from '../../context.ts';
import { button, type Screen } from '../../screen.ts';

const DAY_LENGTH = 10;
/** As many characters of base64url as fit behind the longest id on a button. */
const ONCE_BYTES = 6;
const RATES = /^q:rate:/;

/** Thumbs under an answer. */
export const rating = new Composer<BotContext>();

rating.chatType('private').callbackQuery(/^q:rate:(up|down):([\w-]+):([\w-]+)$/, async (ctx) => {
  const [, thumb, id = '', once = ''] = ctx.match;
  const isGood = thumb === 'up';
  const answer = ctx.services.answers.questions.has(id) ? id : null;
  if (!isGood) await keepMissed(ctx, questionAbove(ctx), { why: 'bad', answer }, once);
  await ctx.acknowledge(ctx.t(isGood ? 'rating.up' : 'rating.down'));
  await takeThumbsAway(ctx);
});

/**
 * The screen with thumbs as its last row. The mark on them is random: it makes a second tap the same one, and tells
 * nothing of the person.
 */
export function withThumbs(screen: Screen, id: string): Screen {
  const once = newMark();
  const thumbs = [button('👍', 'q', 'rate', 'up', id, once), button('👎', 'q', 'rate', 'down', id, once)];
  return { ...screen, buttons: [...screen.buttons, thumbs] };
}

/**
 * The person's own text to which the message with the pressed button replies. Telegram hands it in with the press, so
 * that nobody needs to remember it; absent when the person has deleted it.
 */
export function questionAbove({ callbackQuery, from }: BotContext): string | undefined {
  const message = callbackQuery?.message;
  const asked = message && 'reply_to_message' in message ? message.reply_to_message : undefined;
  return asked?.from?.id === from?.id ? asked?.text : undefined;
}

/**
 * Keeps a question for those who write the answers, unless it must not be kept or the conversation is hard. Without a
 * mark of its own it gets a random one: any other would lead from the person's record to the question.
 */
export async function keepMissed(
  { services: { answers, missed, now }, session }: BotContext,
  asked: string | undefined,
  about: Pick<MissedQuestion, 'why' | 'answer'>,
  once: string = newMark(),
): Promise<void> {
  const text = session.careUntil === undefined && keepableQuestion(asked ?? '', answers.care);
  if (!text) return;
  await missed.add({ day: new Date(now()).toISOString().slice(0, DAY_LENGTH), text, ...about }, once);
}

function newMark(): string {
  return randomBytes(ONCE_BYTES).toString('base64url');
}

/** An answer is rated once. */
async function takeThumbsAway(ctx: BotContext): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const left = rows.filter(
    (row) => !row.some((key) => 'callback_data' in key && RATES.test(key.callback_data)),
  );
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: left } });
  } catch (error) {
    // The message may be gone or changed already; what was said of it is kept.
    if (!(error instanceof GrammyError)) throw error;
  }
}
