import type { Update } from 'grammy/types';

const DATE = 1_790_000_000;
let lastId = 1;

function sender(id: number) {
  return { id, is_bot: false, first_name: 'Айгерім', language_code: 'ru' };
}

function chatOf(id: number) {
  return { id, type: 'private' as const, first_name: 'Айгерім' };
}

/** A press of a button under a message of the bot. */
export function press(person: number, data: string): Update {
  lastId += 1;
  const message = {
    message_id: 11,
    date: DATE,
    chat: chatOf(person),
    from: { id: 1, is_bot: true, first_name: 'Кәсіпжол' },
    text: 'вопрос',
  };
  const query = { id: String(lastId), from: sender(person), chat_instance: '1', data, message };
  return { update_id: lastId, callback_query: query };
}

/** A typed text; commands get their entity as Telegram marks them. */
export function typed(person: number, text: string): Update {
  lastId += 1;
  const command = text.startsWith('/')
    ? { entities: [{ type: 'bot_command' as const, offset: 0, length: text.length }] }
    : {};
  const message = { message_id: lastId, date: DATE, chat: chatOf(person), from: sender(person), text };
  return { update_id: lastId, message: { ...message, ...command } };
}
