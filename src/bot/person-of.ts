import type { Update } from 'grammy/types';
import { pseudonym } from './pseudonym.ts';

/** The Telegram id of the person whose private chat an update belongs to; undefined for groups and the like. */
export function personOf({ message, callback_query }: Update): number | undefined {
  if (message) return message.chat.type === 'private' ? message.from?.id : undefined;
  return callback_query?.message?.chat.type === 'private' ? callback_query.from.id : undefined;
}

/** The pseudonyms of people in updates; `secret` as in `pseudonym`. */
export interface People {
  /** Names the record of the person whom an update belongs to; undefined for groups and the like. */
  readonly personOf: (update: Update) => string | undefined;
  /** Whose update it is, also where it belongs to no record; undefined when nobody is named. */
  readonly senderOf: (update: Update) => string | undefined;
}

export function peopleIn(secret: string): People {
  const named = (id: number | undefined) => (id === undefined ? undefined : pseudonym(secret, id));
  return {
    personOf: (update) => named(personOf(update)),
    senderOf: ({ message, callback_query: press, inline_query: query, my_chat_member: member }) =>
      named((message ?? press ?? query ?? member)?.from?.id),
  };
}

/** The words of an update, in which care is looked for. */
export function textOf({ message }: Update): string {
  return message?.text ?? message?.caption ?? '';
}
