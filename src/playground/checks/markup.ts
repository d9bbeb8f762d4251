import type {
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../errors.ts';
import { checkButtonText } from './button-text.ts';
import { toInlineButton } from './inline-button.ts';
import { limits } from './limits.ts';
import { parsedOr, shaped } from './shape.ts';

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const style = z.enum(['danger', 'success', 'primary']).optional();

const replyButton = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    style,
    icon_custom_emoji_id: z.string().optional(),
    request_contact: z.boolean().optional(),
    request_location: z.boolean().optional(),
  }),
]);

const inlineSchema = z.strictObject({ inline_keyboard: z.array(z.array(z.looseObject({}))) });
const replySchema = z.strictObject({
  keyboard: z.array(z.array(replyButton)),
  is_persistent: z.boolean().optional(),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  input_field_placeholder: z.string().optional(),
  selective: z.boolean().optional(),
});
const removeSchema = z.strictObject({ remove_keyboard: z.literal(true), selective: z.boolean().optional() });
const forceSchema = z.strictObject({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().optional(),
  selective: z.boolean().optional(),
});

/** The keyboard of a new message, checked. Undefined when none was given. */
export function parseMarkup(value: unknown): ReplyMarkup | undefined {
  const markup = asObject(value);
  if (markup === undefined) return undefined;
  if ('inline_keyboard' in markup) return parseInline(markup);
  if ('keyboard' in markup) return parseReply(markup);
  if ('remove_keyboard' in markup) return shaped(removeSchema, markup, 'reply_markup');
  if ('force_reply' in markup) {
    const force = shaped(forceSchema, markup, 'reply_markup');
    checkPlaceholder(force.input_field_placeholder);
    return force;
  }
  throw badRequest('object expected as reply markup');
}

/** The keyboard of an edited message: only inline keyboards can be edited in. */
export function parseInlineMarkup(value: unknown): InlineKeyboardMarkup | undefined {
  const markup = asObject(value);
  return markup === undefined ? undefined : parseInline(markup);
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const decoded = typeof value === 'string' ? parsedOr(value) : value;
  const result = z.record(z.string(), z.unknown()).safeParse(decoded);
  if (!result.success) throw badRequest("can't parse reply keyboard markup JSON object");
  return result.data;
}

function parseInline(markup: Record<string, unknown>): InlineKeyboardMarkup {
  const { inline_keyboard } = shaped(inlineSchema, markup, 'reply_markup');
  checkRows(inline_keyboard, limits.inlineButtons);
  return {
    inline_keyboard: inline_keyboard
      .map((row, rowIndex) =>
        row.map((button, index) =>
          toInlineButton(button, `reply_markup.inline_keyboard.${rowIndex}.${index}`),
        ),
      )
      .filter((row) => row.length > 0),
  };
}

function parseReply(markup: Record<string, unknown>): ReplyKeyboardMarkup {
  const parsed = shaped(replySchema, markup, 'reply_markup');
  checkRows(parsed.keyboard, limits.replyButtons);
  checkPlaceholder(parsed.input_field_placeholder);
  const keyboard = parsed.keyboard.filter((row) => row.length > 0);
  for (const button of keyboard.flat()) checkButtonText(typeof button === 'string' ? button : button.text);
  return { ...parsed, keyboard };
}

function checkPlaceholder(text: string | undefined): void {
  if (text !== undefined && text.length > limits.placeholderUnits) {
    throw badRequest('input field placeholder is too long');
  }
}

function checkRows(rows: readonly (readonly unknown[])[], most: number): void {
  if (rows.flat().length > most) throw badRequest('reply markup is too long');
  if (rows.some((row) => row.length > limits.buttonsPerRow)) {
    throw badRequest(`a keyboard row holds more than ${limits.buttonsPerRow} buttons`);
  }
}
