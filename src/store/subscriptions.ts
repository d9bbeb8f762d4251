import { readSubscription, type Subscription } from '../reminders/subscription.ts';
import type { Subscriptions } from '../reminders/subscriptions.ts';
import type { QueueStore } from './queue-store.ts';

const QUEUE = 'reminders';
/** Longer than a batch takes to send; a process that was killed gives its claims back then. */
const LEASE_MILLISECONDS = 60_000;
const MOST_TRIES = 5;
const SECONDS_A_DAY = 24 * 60 * 60;

/** `now` in milliseconds. */
export function createSubscriptions(
  queues: QueueStore,
  retentionDays: number,
  now: () => number,
): Subscriptions {
  const ttlSeconds = retentionDays * SECONDS_A_DAY;
  const change = (
    key: string,
    seen: number | null,
    next: { readonly subscription: Subscription; readonly dueAt: number } | null,
  ) => {
    const due = next && { value: JSON.stringify(next.subscription), dueAt: next.dueAt };
    return queues.change(QUEUE, key, { seen, next: due, ttlSeconds });
  };
  return {
    get: async (key) => {
      const found = await queues.get(QUEUE, key);
      return found ? readSubscription(found.value, now()) : undefined;
    },
    put: async (key, make, dueAt) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const found = await queues.get(QUEUE, key);
        const made = make(found ? readSubscription(found.value, now()) : undefined);
        if (made === undefined) return made;
        const next = { subscription: made, dueAt: dueAt(made) };
        if (await change(key, found?.dueAt ?? null, next)) return made;
      }
      throw new Error('a subscription changed all the time');
    },
    delete: (key) => queues.remove(QUEUE, key),
    claim: async (most) => {
      const asked = { now: now(), most, leaseMilliseconds: LEASE_MILLISECONDS };
      const claimed = await queues.claim(QUEUE, asked);
      return claimed.map(({ member, value, dueAt }) => ({
        key: member,
        subscription: readSubscription(value, now()),
        seen: dueAt,
      }));
    },
    settle: ({ key, seen }, next) => change(key, seen, next),
    size: () => queues.size(QUEUE),
    keys: () => queues.members(QUEUE),
  };
}
