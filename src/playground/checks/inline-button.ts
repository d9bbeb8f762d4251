import type { InlineKeyboardButton } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../errors.ts';
import { checkButtonText } from './button-text.ts';
import { limits, utf8Bytes } from './limits.ts';
import { shaped } from './shape.ts';

const schema = z.strictObject({
  text: z.string(),
  style: z.enum(['danger', 'success', 'primary']).optional(),
  icon_custom_emoji_id: z.string().optional(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z
    .strictObject({
      query: z.string().optional(),
      allow_user_chats: z.boolean().optional(),
      allow_bot_chats: z.boolean().optional(),
      allow_group_chats: z.boolean().optional(),
      allow_channel_chats: z.boolean().optional(),
    })
    .optional(),
  copy_text: z.strictObject({ text: z.string().min(1).max(256) }).optional(),
});

type Raw = z.infer<typeof schema>;

/** One inline button with exactly one action, or a refusal that names it by `where`. */
export function toInlineButton(value: Record<string, unknown>, where: string): InlineKeyboardButton {
  const raw = shaped(schema, value, where);
  checkButtonText(raw.text);
  const actions = actionsOf(raw);
  const [action] = actions;
  if (action === undefined) throw badRequest('text buttons are unallowed in the inline keyboard');
  if (actions.length > 1) throw badRequest(`inline button "${raw.text}" must have exactly one action`);
  return action;
}

function actionsOf(raw: Raw): InlineKeyboardButton[] {
  const label = {
    text: raw.text,
    ...(raw.style === undefined ? {} : { style: raw.style }),
    ...(raw.icon_custom_emoji_id === undefined ? {} : { icon_custom_emoji_id: raw.icon_custom_emoji_id }),
  };
  const actions: InlineKeyboardButton[] = [];
  if (raw.callback_data !== undefined) {
    actions.push({ ...label, callback_data: checkedData(raw.callback_data) });
  }
  if (raw.url !== undefined) actions.push({ ...label, url: checkedUrl(raw.url) });
  if (raw.switch_inline_query !== undefined) {
    actions.push({ ...label, switch_inline_query: raw.switch_inline_query });
  }
  if (raw.switch_inline_query_current_chat !== undefined) {
    actions.push({ ...label, switch_inline_query_current_chat: raw.switch_inline_query_current_chat });
  }
  if (raw.switch_inline_query_chosen_chat !== undefined) {
    actions.push({ ...label, switch_inline_query_chosen_chat: raw.switch_inline_query_chosen_chat });
  }
  if (raw.copy_text !== undefined) actions.push({ ...label, copy_text: raw.copy_text });
  return actions;
}

function checkedData(data: string): string {
  const bytes = utf8Bytes(data);
  if (bytes < 1 || bytes > limits.callbackDataBytes) throw badRequest('BUTTON_DATA_INVALID');
  return data;
}

/** Telegram takes web, tg: and tel-less addresses only; a scheme may be left out. */
export function checkedUrl(url: string): string {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  const isAllowed = URL.canParse(full) && ['http:', 'https:', 'tg:', 'ton:'].includes(new URL(full).protocol);
  if (!isAllowed || /\s/.test(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
  return url;
}
