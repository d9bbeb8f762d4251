import type { Update } from 'grammy/types';

/** The kinds of update the bot knows; Telegram is asked for nothing else. */
export const allowedUpdates = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

/** From a closed set, whatever an update calls itself: for logs and figures. */
export function kindOf(update: Update): (typeof allowedUpdates)[number] | 'other' {
  return allowedUpdates.find((kind) => update[kind] !== undefined) ?? 'other';
}
