import type { Update } from 'grammy/types';
import { updateLifetimeSeconds } from './checks/limits.ts';

/** An update before it has its number. */
export type NewUpdate = Omit<Update, 'update_id'>;

/** An update that waits to be confirmed. `lane`: within one lane a webhook gets updates one after another. */
export interface Waiting {
  readonly update: Update;
  readonly lane: string;
  readonly expiresAt: number;
  /** Put in by a test although its number was confirmed already: handed out once, whatever the offset says. */
  readonly isRepeated: boolean;
}

export interface UpdateQueue {
  /** Numbers the update and queues it, unless its kind is not asked for. */
  readonly push: (update: NewUpdate) => Update;
  /** Queues an update once more under its own number. */
  readonly repeat: (update: Update) => void;
  readonly remove: (waiting: Waiting) => void;
  /** Forgets what is confirmed: everything below `offset`; a negative one keeps that many of the newest. */
  readonly confirm: (offset: number) => void;
  readonly clear: () => void;
  /** What has not been confirmed and has not expired, oldest first. */
  readonly waiting: () => readonly Waiting[];
  /** Kinds to keep from now on; an empty list stands for all. */
  readonly allow: (kinds: readonly string[] | undefined) => void;
  readonly allowed: () => readonly string[];
  /** Calls back after every change; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
}

export function createUpdateQueue(now: () => number): UpdateQueue {
  let queue: Waiting[] = [];
  let lastId = 100_000;
  let kinds: readonly string[] = [];
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const replace = (next: Waiting[]) => {
    queue = next;
    changed();
  };
  const entry = (update: Update, isRepeated: boolean): Waiting => ({
    update,
    lane: laneOf(update),
    expiresAt: now() + lifetimeOf(update) * 1000,
    isRepeated,
  });
  return {
    push: (content) => {
      lastId += 1;
      const update: Update = { ...content, update_id: lastId };
      if (kinds.length === 0 || kinds.includes(kindOf(update))) replace([...queue, entry(update, false)]);
      return update;
    },
    repeat: (update) => {
      lastId = Math.max(lastId, update.update_id);
      replace([...queue, entry(update, true)]);
    },
    remove: (gone) => replace(queue.filter((one) => one !== gone)),
    confirm: (offset) => {
      const kept = offset < 0 ? queue.slice(offset) : queue.filter((one) => isWanted(one, offset));
      if (kept.length < queue.length) replace(kept);
    },
    clear: () => replace([]),
    waiting: () => {
      queue = queue.filter((one) => one.expiresAt > now());
      return queue;
    },
    allow: (next) => {
      if (next !== undefined) kinds = [...next];
    },
    allowed: () => kinds,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isWanted(one: Waiting, offset: number): boolean {
  return one.isRepeated || one.update.update_id >= offset;
}

/** The kind of an update: `message`, `callback_query`, … */
export function kindOf(update: Update): string {
  return Object.keys(update).find((name) => name !== 'update_id') ?? 'unknown';
}

function lifetimeOf(update: Update): number {
  if (update.callback_query !== undefined) return updateLifetimeSeconds.callback_query;
  if (update.inline_query !== undefined) return updateLifetimeSeconds.inline_query;
  return updateLifetimeSeconds.message;
}

/** As in telegram-bot-api: messages queue by chat, presses and inline queries by person, each on their own. */
function laneOf(update: Update): string {
  const chat = update.message?.chat ?? update.edited_message?.chat ?? update.channel_post?.chat;
  const from = update.callback_query?.from ?? update.inline_query?.from ?? update.my_chat_member?.from;
  return chat === undefined ? `${kindOf(update)}:${from?.id ?? 0}` : `message:${chat.id}`;
}
