import type { Message, Update } from 'grammy/types';
import type { OpenChat, World } from '../world.ts';
import { receiveMembership, receiveMessage, typed } from './incoming.ts';
import type { Person } from './person.ts';

/** A group chat. The bot sees every message, as an administrator would. */
export interface Group {
  readonly chatId: number;
  readonly addsBot: (by: Person) => Update;
  readonly removesBot: (by: Person) => Update;
  readonly says: (from: Person, text: string) => Update;
  readonly messages: () => readonly Message[];
  readonly lastMessage: () => Message | undefined;
}

export function createGroup(world: World, id: number, title: string): Group {
  const chat: OpenChat = { id: -Math.abs(id), type: 'group', title };
  const messages = () => [...(world.chats.get(chat.id)?.messages.values() ?? [])];
  return {
    chatId: chat.id,
    addsBot: (by) => receiveMembership(world, chat, by.user, true),
    removesBot: (by) => receiveMembership(world, chat, by.user, false),
    says: (from, text) => receiveMessage(world, chat, from.user, typed(text)),
    messages,
    lastMessage: () => messages().findLast((message) => message.from?.id === world.bot.id),
  };
}
