import type { Update } from 'grammy/types';
import { type Backoff, backoffDelay, pause } from './backoff.ts';
import type { Outcome } from './process.ts';
import type { Work } from './work.ts';

/** How long to wait before the same update is tried again. `busy` ends when the other hand's lock does. */
const waits: Record<Exclude<Outcome, 'done'>, Backoff> = {
  busy: { first: 5, longest: 100 },
  failed: { first: 250, longest: 2000 },
  unavailable: { first: 250, longest: 5000 },
};

/**
 * Handles a batch: people at the same time, the updates of one person in order, each until it is `done`. Resolves
 * to those that are not done because stopping began.
 */
export async function processBatch(updates: readonly Update[], work: Work): Promise<readonly Update[]> {
  const queues = new Map<string, Update[]>();
  for (const update of updates) {
    const person = personOf(update);
    queues.set(person, [...(queues.get(person) ?? []), update]);
  }
  const left = await Promise.all([...queues.values()].map((queue) => processQueue(queue, work)));
  return left.flat();
}

async function processQueue(queue: readonly Update[], work: Work): Promise<readonly Update[]> {
  for (const [index, update] of queue.entries()) {
    if (!(await processUntilDone(update, work))) return queue.slice(index);
  }
  return [];
}

async function processUntilDone(update: Update, work: Work): Promise<boolean> {
  let last: Outcome | undefined;
  let attempt = 0;
  while (!work.stopping.aborted) {
    const outcome = await work.process(update);
    if (outcome === 'done') return true;
    attempt = outcome === last ? attempt + 1 : 0;
    last = outcome;
    await pause(backoffDelay(waits[outcome], attempt), work.stopping);
  }
  return false;
}

/** Whose order counts: the sender's, else the chat's; an update with neither stands alone. */
function personOf(update: Update): string {
  const event = update.message ?? update.callback_query ?? update.inline_query ?? update.my_chat_member;
  if (event?.from) return `from ${event.from.id}`;
  const chat = update.message?.chat ?? update.my_chat_member?.chat;
  return chat ? `chat ${chat.id}` : `update ${update.update_id}`;
}
