import { z } from 'zod';
import { chatForBot } from '../chats.ts';
import { badRequest } from '../errors.ts';
import { chatId, type Method, method } from './method.ts';

const getMe = method(z.strictObject({}), (_, { world }) => world.bot);

const getChat = method(z.strictObject({ chat_id: chatId }), ({ chat_id }, { world }) => ({
  ...chatForBot(world, chat_id).chat,
  accent_color_id: 0,
  max_reaction_count: 11,
}));

const leaveChat = method(z.strictObject({ chat_id: chatId }), ({ chat_id }, { world }) => {
  const state = chatForBot(world, chat_id);
  if (state.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  state.isClosed = true;
  return true;
});

export const chatMethods: Readonly<Record<string, Method>> = { getMe, getChat, leaveChat };
