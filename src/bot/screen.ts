import { FormattedString } from '@grammyjs/parse-mode';
import { GrammyError } from 'grammy';
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import type { BotContext } from './context.ts';

/** What a person sees: one message and the buttons under it, row by row. Views make it from data, purely. */
export interface Screen {
  readonly text: FormattedString;
  readonly buttons: readonly (readonly InlineKeyboardButton[])[];
}

/** A paragraph may be absent; absent ones leave no gap. */
export type Part = FormattedString | string | undefined;

/** The test itself, or a button that leads there. */
const TO_TEST = /^o:(start|a:)/;
const UNCHANGED = /message is not modified/;
const GONE = /message to edit not found|message can't be edited/;

/** A button whose press comes back as `parts` joined by colons, feature first; 64 bytes at most. */
export function button(text: string, ...parts: readonly (string | number)[]): InlineKeyboardButton {
  return { text, callback_data: parts.join(':') };
}

/** Parts under each other, an empty line between them. */
export function paragraphs(...parts: readonly Part[]): FormattedString {
  return joined(parts, '\n\n');
}

/** Parts under each other. */
export function lines(...parts: readonly Part[]): FormattedString {
  return joined(parts, '\n');
}

/** `FormattedString.join` takes time by the square of the number of parts. */
function joined(parts: readonly Part[], separator: string): FormattedString {
  let whole = '';
  const entities: MessageEntity[] = [];
  for (const part of parts) {
    const text = typeof part === 'object' ? part.text : part;
    if (text === undefined || text === '') continue;
    if (whole !== '') whole += separator;
    if (typeof part === 'object') {
      for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + whole.length });
    }
    whole += text;
  }
  return new FormattedString(whole, entities);
}

export const bold = (text: string): FormattedString => FormattedString.b(text);
export const italic = (text: string): FormattedString => FormattedString.i(text);

/** Shows a screen in place when a button was pressed, as a new message otherwise. */
export async function show(ctx: BotContext, screen: Screen): Promise<void> {
  // A button under a picture leaves the picture: there is no text to edit in it.
  const inPlace = ctx.callbackQuery?.message?.text !== undefined;
  if (inPlace) await Promise.all([ctx.acknowledge(), replace(ctx, screen)]);
  else await send(ctx, screen);
}

/** Shows a screen as a new message. Whoever typed in the middle of a test gets a way back to it. */
export async function send(ctx: BotContext, screen: Screen): Promise<void> {
  ctx.shown = true;
  await ctx.reply(screen.text.text, screenOptions(withWayBack(ctx, screen)));
}

/** The same as a reply to the text it answers: Telegram then hands in that text with each press under it. */
export async function sendAsReply(ctx: BotContext, screen: Screen): Promise<void> {
  ctx.shown = true;
  await ctx.reply(screen.text.text, {
    ...screenOptions(withWayBack(ctx, screen)),
    ...(ctx.message && {
      reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
    }),
  });
}

function withWayBack({ session, t }: BotContext, screen: Screen): Screen {
  const leadsToTest = screen.buttons
    .flat()
    .some((key) => 'callback_data' in key && TO_TEST.test(key.callback_data));
  if (!session.test || session.test.paused || leadsToTest) return screen;
  return { ...screen, buttons: [[button(t('question.backToTest'), 'o', 'start')], ...screen.buttons] };
}

async function replace(ctx: BotContext, screen: Screen): Promise<void> {
  ctx.shown = true;
  try {
    await ctx.editMessageText(screen.text.text, screenOptions(screen));
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (GONE.test(error.description)) await send(ctx, screen);
    else if (!UNCHANGED.test(error.description)) throw error;
  }
}

/** A screen as Telegram takes it beside its text. */
export function screenOptions({ text, buttons }: Screen) {
  return {
    entities: text.entities,
    reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
    link_preview_options: { is_disabled: true },
  };
}

/** Buttons side by side, `width` in a row. */
export function grid<T>(items: readonly T[], width: number): readonly (readonly T[])[] {
  return items.flatMap((_, index) => (index % width === 0 ? [items.slice(index, index + width)] : []));
}
