import type { Update } from 'grammy/types';
import { pseudonym } from './pseudonym.ts';

/** The Telegram id of the person whose private chat an update belongs to; undefined for groups and the like. */
export function personOf({ message, callback_query }: Update): number | undefined {
  if (message) return message.chat.type === 'private' ? message.from?.id : undefined;
  return callback_query?.message?.chat.type === 'private' ? callback_query.from.id : undefined;
}

/** Names the record of the person whom an update belongs to; `secret` as in `pseudonym`. */
export function recordsOfPeople(secret: string): (update: Update) => string | undefined {
  return (update) => {
    const id = personOf(update);
    return id === undefined ? undefined : pseudonym(secret, id);
  };
}

/** The words of an update, in which care is looked for. */
export function textOf({ message }: Update): string {
  return message?.text ?? message?.caption ?? '';
}
