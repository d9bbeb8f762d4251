import type { Update } from 'grammy/types';

const person = (id: number) => ({ id, is_bot: false, first_name: 'Secretname' });
const chat = (id: number) => ({ id, type: 'private' as const, first_name: 'Secretname' });

/** A text of this person. */
export function message(updateId: number, from: number, text = 'Secrettext'): Update {
  const sent = { message_id: updateId, date: 1_700_000_000, chat: chat(from), from: person(from), text };
  return { update_id: updateId, message: sent };
}

/** A press of a button by this person. */
export function press(updateId: number, from: number): Update {
  const pressed = { id: String(updateId), from: person(from), chat_instance: '1', data: 'q:1:2' };
  return { update_id: updateId, callback_query: pressed };
}
