import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { z } from 'zod';
import { chatForBot, putMessage, unixSeconds } from '../chats.ts';
import { entitiesSchema } from '../checks/entities-schema.ts';
import { parseInlineMarkup } from '../checks/markup.ts';
import { badRequest } from '../errors.ts';
import type { ChatState, World } from '../world.ts';
import { captionContent, textContent } from './content.ts';
import { mediaContent, mediaSchema } from './media.ts';
import { chatId, linkPreviewOptions, type Method, method } from './method.ts';

const target = {
  chat_id: chatId.optional(),
  message_id: z.int().optional(),
  reply_markup: z.unknown().optional(),
};

const editMessageText = method(
  z.strictObject({
    ...target,
    text: z.string(),
    parse_mode: z.string().optional(),
    entities: entitiesSchema.optional(),
    link_preview_options: linkPreviewOptions,
  }),
  (asked, { world }) => {
    const content = textContent(asked.text, asked.entities, asked.parse_mode);
    const markup = parseInlineMarkup(asked.reply_markup);
    const { state, message } = editable(world, asked);
    if (message.text === undefined) throw badRequest('there is no text in the message to edit');
    return change(world, state, message, without(message, 'text', 'entities'), content, markup);
  },
);

const editMessageCaption = method(
  z.strictObject({
    ...target,
    caption: z.string().optional(),
    parse_mode: z.string().optional(),
    caption_entities: entitiesSchema.optional(),
  }),
  (asked, { world }) => {
    const content = captionContent(asked.caption, asked.caption_entities, asked.parse_mode);
    const markup = parseInlineMarkup(asked.reply_markup);
    const { state, message } = editable(world, asked);
    if (message.photo === undefined && message.document === undefined) {
      throw badRequest('there is no caption in the message to edit');
    }
    return change(world, state, message, without(message, 'caption', 'caption_entities'), content, markup);
  },
);

const editMessageReplyMarkup = method(z.strictObject(target), (asked, { world }) => {
  const markup = parseInlineMarkup(asked.reply_markup);
  const { state, message } = editable(world, asked);
  return change(world, state, message, message, {}, markup);
});

const editMessageMedia = method(z.strictObject({ ...target, media: mediaSchema }), (asked, context) => {
  const markup = parseInlineMarkup(asked.reply_markup);
  const { state, message } = editable(context.world, asked);
  const bare = without(message, 'text', 'entities', 'photo', 'document', 'caption', 'caption_entities');
  return change(context.world, state, message, bare, mediaContent(asked.media, context), markup);
});

interface Target {
  readonly chat_id?: number | string | undefined;
  readonly message_id?: number | undefined;
}

function editable(world: World, { chat_id, message_id }: Target): { state: ChatState; message: Message } {
  if (chat_id === undefined) throw badRequest('chat_id is empty');
  if (message_id === undefined) throw badRequest('message identifier is not specified');
  const state = chatForBot(world, chat_id);
  const message = state.messages.get(message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  if (message.from?.id !== world.bot.id) throw badRequest("message can't be edited");
  return { state, message };
}

function without<K extends keyof Message>(message: Message, ...names: readonly K[]): Message {
  const copy: Message = { ...message };
  for (const name of names) delete copy[name];
  return copy;
}

/** An edit without a keyboard takes the old keyboard away, as in Telegram. */
function change(
  world: World,
  state: ChatState,
  before: Message,
  bare: Message,
  content: Partial<Message>,
  markup: InlineKeyboardMarkup | undefined,
): Message {
  const { reply_markup: _, ...kept } = bare;
  const shown = { ...kept, ...content, ...(markup === undefined ? {} : { reply_markup: markup }) };
  if (sameLook(before, shown)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  const edited = { ...shown, edit_date: unixSeconds(world) };
  putMessage(world, state, edited);
  return edited;
}

function sameLook(before: Message, after: Message): boolean {
  const look = (message: Message) =>
    JSON.stringify([
      message.text,
      message.entities ?? [],
      message.caption,
      message.caption_entities ?? [],
      message.photo,
      message.document,
      message.reply_markup?.inline_keyboard ?? [],
    ]);
  return look(before) === look(after);
}

export const editMethods: Readonly<Record<string, Method>> = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageMedia,
};
