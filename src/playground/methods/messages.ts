import { z } from 'zod';
import { chatForBot, emit, sendFromBot, unixSeconds } from '../chats.ts';
import { entitiesSchema } from '../checks/entities-schema.ts';
import { limits } from '../checks/limits.ts';
import { parseMarkup } from '../checks/markup.ts';
import { badRequest } from '../errors.ts';
import { replyTarget, textContent } from './content.ts';
import { chatId, linkPreviewOptions, type Method, method, sendOptions } from './method.ts';

const sendMessage = method(
  z.strictObject({
    ...sendOptions,
    text: z.string(),
    parse_mode: z.string().optional(),
    entities: entitiesSchema.optional(),
    link_preview_options: linkPreviewOptions,
  }),
  (asked, { world }) => {
    const content = textContent(asked.text, asked.entities, asked.parse_mode);
    const markup = parseMarkup(asked.reply_markup);
    const state = chatForBot(world, asked.chat_id);
    return sendFromBot(world, state, content, markup, replyTarget(state, asked.reply_parameters));
  },
);

const deleteMessage = method(
  z.strictObject({ chat_id: chatId, message_id: z.int() }),
  ({ chat_id, message_id }, { world }) => {
    const state = chatForBot(world, chat_id);
    const message = state.messages.get(message_id);
    if (message === undefined) throw badRequest('message to delete not found');
    if (unixSeconds(world) - message.date > limits.deleteWithinSeconds) {
      throw badRequest("message can't be deleted for everyone");
    }
    state.messages.delete(message_id);
    emit(world, state.chat.id, { kind: 'deleted', messageId: message_id });
    return true;
  },
);

const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

const sendChatAction = method(
  z.strictObject({ chat_id: chatId, action: z.string(), message_thread_id: z.int().optional() }),
  ({ chat_id, action }, { world }) => {
    const state = chatForBot(world, chat_id);
    if (!actions.includes(action)) throw badRequest('wrong parameter action in request');
    emit(world, state.chat.id, { kind: 'action', action });
    return true;
  },
);

export const messageMethods: Readonly<Record<string, Method>> = {
  sendMessage,
  deleteMessage,
  sendChatAction,
};
