import type { ChatMember, Message, Update, User } from 'grammy/types';
import { type MessageContent, openChat, publicBot, putMessage, unixSeconds } from '../chats.ts';
import { withDetected } from '../checks/detect.ts';
import type { ChatState, OpenChat, World } from '../world.ts';

/** The private chat of a person with the bot. */
export function privateChat(user: User): OpenChat {
  return { id: user.id, type: 'private', first_name: user.first_name };
}

/** A message of a person: stored in the chat and queued as an update. */
export function receiveMessage(world: World, chat: OpenChat, from: User, content: MessageContent): Update {
  const state = openChat(world, chat);
  const message = {
    ...content,
    message_id: world.nextNumber(),
    from,
    chat: state.chat,
    date: unixSeconds(world),
  };
  putMessage(world, state, message);
  return world.updates.push({ message });
}

/** A typed text with the entities that Telegram finds in it. */
export function typed(text: string): MessageContent {
  const entities = withDetected(text);
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

/** A press on an inline button; queued as an update, to be answered by `answerCallbackQuery`. */
export function receivePress(
  world: World,
  state: ChatState,
  from: User,
  message: Message,
  data: string,
): { readonly update: Update; readonly queryId: string } {
  const queryId = `${from.id}${String(world.nextNumber()).padStart(8, '0')}`;
  world.callbacks.set(queryId, {
    from: from.id,
    chatId: state.chat.id,
    askedAt: world.now(),
    answer: undefined,
  });
  forgetOldest(world.callbacks);
  const update = world.updates.push({
    callback_query: { id: queryId, from, message, chat_instance: String(state.chat.id), data },
  });
  return { update, queryId };
}

/** A query typed behind the bot's name in any chat. */
export function receiveInlineQuery(
  world: World,
  from: User,
  query: string,
  offset: string,
): { readonly update: Update; readonly queryId: string } {
  const queryId = `inline${world.nextNumber()}`;
  world.inlineQueries.set(queryId, { from: from.id, askedAt: world.now(), results: undefined });
  forgetOldest(world.inlineQueries);
  const update = world.updates.push({
    inline_query: { id: queryId, from, query, offset, chat_type: 'private' },
  });
  return { update, queryId };
}

/** The bot let into a chat or put out of it. */
export function receiveMembership(world: World, chat: OpenChat, from: User, isMember: boolean): Update {
  const state = openChat(world, chat);
  state.isClosed = !isMember;
  const inside: ChatMember = { status: 'member', user: publicBot(world) };
  const outside: ChatMember =
    chat.type === 'private'
      ? { status: 'kicked', user: publicBot(world), until_date: 0 }
      : { status: 'left', user: publicBot(world) };
  return world.updates.push({
    my_chat_member: {
      chat,
      from,
      date: unixSeconds(world),
      old_chat_member: isMember ? outside : inside,
      new_chat_member: isMember ? inside : outside,
    },
  });
}

const keptQueries = 5000;

function forgetOldest(queries: Map<string, unknown>): void {
  for (const id of [...queries.keys()].slice(0, Math.max(0, queries.size - keptQueries))) queries.delete(id);
}
