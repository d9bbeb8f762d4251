import type { Calendar } from './calendar.ts';
import { minuteOf } from './days.ts';
import { markSent, planOf } from './due.ts';
import type { Reminder } from './season.ts';
import type { Subscription } from './subscription.ts';
import type { ClaimedSubscription, Subscriptions } from './subscriptions.ts';
import type { Sent, Turns } from './turns.ts';

export interface SenderParts {
  readonly subscriptions: Subscriptions;
  readonly turns: Turns;
  readonly calendar: () => Calendar;
  /** Writes one message; never rejects. */
  readonly send: (key: string, subscription: Subscription, reminders: readonly Reminder[]) => Promise<Sent>;
  readonly now: () => number;
  /** Resolves after this time, or at once when `signal` is aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly log: { readonly warn: (fields: object, message: string) => void };
}

/** So many messages are on their way at a time; one takes a tenth of a second or longer. */
const MOST_ON_THE_WAY = 8;
const IDLE_MILLISECONDS = 5000;

export interface Sender {
  readonly start: () => void;
  /** Begins nothing new; resolves when what is on its way has arrived. */
  readonly stop: () => Promise<void>;
}

/**
 * Sends what is due, together with the senders of other processes. A message is noted as sent before it is: never
 * twice, but a process that is killed between the two loses the one or few that it was about to send. `stop` loses none.
 */
export function createSender(parts: SenderParts): Sender {
  const stopping = new AbortController();
  let loop: Promise<void> | undefined;
  return {
    start: () => {
      loop ??= run(parts, stopping.signal);
    },
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

async function run(parts: SenderParts, stopping: AbortSignal): Promise<void> {
  const onTheWay = new Set<Promise<void>>();
  let isAway = false;
  while (!stopping.aborted) {
    try {
      // One at a time: several hands together then keep to the order, and one that dies holds few back.
      const [claimed] = await parts.subscriptions.claim(1);
      isAway = false;
      if (claimed) await handle(parts, claimed, onTheWay, stopping);
      else await parts.pause(IDLE_MILLISECONDS, stopping);
    } catch {
      // Whoever was in hand comes back when the lease ends.
      if (!isAway) parts.log.warn({}, 'the store does not answer; reminders wait');
      isAway = true;
      await parts.pause(IDLE_MILLISECONDS, stopping);
    }
  }
  await Promise.all(onTheWay);
}

async function handle(
  parts: SenderParts,
  claimed: ClaimedSubscription,
  onTheWay: Set<Promise<void>>,
  stopping: AbortSignal,
): Promise<void> {
  const { subscriptions, turns, pause } = parts;
  const { key, subscription } = claimed;
  if (!subscription) return void (await subscriptions.settle(claimed, null));
  const plan = plannedFor(parts, key, subscription);
  if (plan.kind === 'over') return void (await subscriptions.settle(claimed, null));
  if (plan.kind === 'wait') {
    return void (await subscriptions.settle(claimed, { subscription, dueAt: plan.until }));
  }
  await pause(await turns.take(), stopping);
  while (onTheWay.size >= MOST_ON_THE_WAY) await Promise.race(onTheWay);
  if (stopping.aborted) return;
  const sending = sendOnce(parts, claimed, subscription, plan.reminders).finally(() =>
    onTheWay.delete(sending),
  );
  onTheWay.add(sending);
}

function plannedFor({ calendar, now }: SenderParts, key: string, subscription: Subscription) {
  return planOf(calendar(), { ...subscription, minute: minuteOf(key) }, now());
}

/** Never rejects: whatever fails here, the person is looked at again, or is noted as written to. */
async function sendOnce(
  parts: SenderParts,
  claimed: ClaimedSubscription,
  subscription: Subscription,
  reminders: readonly Reminder[],
): Promise<void> {
  const { subscriptions, turns, now, log } = parts;
  const noted = { ...subscription, ...markSent(subscription, reminders, now()) };
  const plan = plannedFor(parts, claimed.key, noted);
  // The last message of an admission: the next look ends the subscription.
  const dueAt = plan.kind === 'wait' ? plan.until : now() + 1;
  try {
    if (!(await subscriptions.settle(claimed, { subscription: noted, dueAt }))) return;
    const sent = await parts.send(claimed.key, subscription, reminders);
    if (sent.kind === 'sent') return;
    const after = { ...claimed, seen: dueAt };
    if (sent.kind === 'gone') await subscriptions.settle(after, null);
    else await turns.hold(sent.milliseconds);
    if (sent.kind === 'later') {
      await subscriptions.settle(after, { subscription, dueAt: now() + sent.milliseconds });
    }
  } catch {
    log.warn({}, 'the store does not answer; a reminder may be lost');
  }
}
