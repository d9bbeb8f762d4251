import type { Message } from 'grammy/types';
import type { ReplyMarkup } from './checks/markup.ts';
import { badRequest, blockedByUser, notAMember } from './errors.ts';
import type { ChatEvent, ChatState, OpenChat, World } from './world.ts';

/** Older messages are forgotten, as if the person had scrolled past them for good. */
const keptMessages = 1000;

/** What a message says, without where and when. */
export type MessageContent = Omit<Partial<Message>, 'message_id' | 'date' | 'chat' | 'from'>;

/** The chat, opened when nobody has written in it yet. */
export function openChat(world: World, chat: OpenChat): ChatState {
  const known = world.chats.get(chat.id);
  if (known !== undefined) return known;
  const opened: ChatState = { chat, messages: new Map(), replyKeyboard: undefined, isClosed: false };
  world.chats.set(chat.id, opened);
  return opened;
}

/** The chat a bot names by number or @name, or Telegram's refusal. */
export function chatForBot(world: World, id: number | string): ChatState {
  const state = world.chats.get(Number(id));
  if (state === undefined) throw badRequest('chat not found');
  if (!state.isClosed) return state;
  throw state.chat.type === 'private' ? blockedByUser() : notAMember();
}

export function emit(world: World, chatId: number | 'all', event: ChatEvent): void {
  for (const listener of [...world.listeners]) listener(chatId, event);
}

/** Stores a new or changed message and shows it. */
export function putMessage(world: World, state: ChatState, message: Message): void {
  state.messages.set(message.message_id, message);
  const surplus = Math.max(0, state.messages.size - keptMessages);
  for (const oldest of [...state.messages.keys()].slice(0, surplus)) state.messages.delete(oldest);
  emit(world, state.chat.id, { kind: 'message', message });
}

/** A new message of the bot, shown with its keyboard. Returns it as the API does. */
export function sendFromBot(
  world: World,
  state: ChatState,
  content: MessageContent,
  markup: ReplyMarkup | undefined,
  replyTo?: number,
): Message {
  const original = replyTo === undefined ? undefined : state.messages.get(replyTo);
  const message: Message = {
    message_id: world.nextNumber(),
    from: publicBot(world),
    chat: state.chat,
    date: unixSeconds(world),
    ...(original === undefined ? {} : { reply_to_message: { ...original, reply_to_message: undefined } }),
    ...content,
    ...(markup !== undefined && 'inline_keyboard' in markup ? { reply_markup: markup } : {}),
  };
  putMessage(world, state, message);
  if (markup !== undefined && !('inline_keyboard' in markup)) setReplyKeyboard(world, state, markup);
  return message;
}

function setReplyKeyboard(
  world: World,
  state: ChatState,
  markup: Exclude<ReplyMarkup, { inline_keyboard: unknown }>,
): void {
  const keyboard = 'remove_keyboard' in markup ? undefined : markup;
  state.replyKeyboard = keyboard;
  emit(world, state.chat.id, { kind: 'keyboard', keyboard: keyboard ?? null });
}

/** The bot as others see it in `from`. */
export function publicBot(world: World) {
  const { id, is_bot, first_name, username } = world.bot;
  return { id, is_bot, first_name, username };
}

export function unixSeconds(world: World): number {
  return Math.floor(world.now() / 1000);
}
