import { type BackgroundWork, inBackground } from './background.ts';
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

/**
 * Sends what is due, together with the senders of other processes. A message is noted as sent before it is: never
 * twice, but a process that is killed between the two loses the one or few that it was about to send. `stop` loses none.
 */
export function createSender(parts: SenderParts): BackgroundWork {
  return inBackground((stopping) => run(parts, stopping));
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
  if ((await lookedAt(parts, claimed)) === undefined) return;
  await parts.pause(await parts.turns.take(), stopping);
  while (onTheWay.size >= MOST_ON_THE_WAY) await Promise.race(onTheWay);
  if (stopping.aborted) return;
  // The turn may have been long in coming: into the night, or beyond the day.
  const due = await lookedAt(parts, claimed);
  if (!due) return;
  const sending = sendOnce(parts, claimed, due).finally(() => onTheWay.delete(sending));
  onTheWay.add(sending);
}

interface DueNow {
  readonly subscription: Subscription;
  readonly reminders: readonly Reminder[];
}

/** What is to be sent now; when it is nothing, the claim is given back or the subscription ended. */
async function lookedAt(parts: SenderParts, claimed: ClaimedSubscription): Promise<DueNow | undefined> {
  const { key, subscription } = claimed;
  if (!subscription) {
    await parts.subscriptions.settle(claimed, null);
    return undefined;
  }
  const plan = plannedFor(parts, key, subscription);
  if (plan.kind === 'send') return { subscription, reminders: plan.reminders };
  await parts.subscriptions.settle(
    claimed,
    plan.kind === 'wait' ? { subscription, dueAt: plan.until } : null,
  );
  return undefined;
}

function plannedFor({ calendar, now }: SenderParts, key: string, subscription: Subscription) {
  return planOf(calendar(), { ...subscription, minute: minuteOf(key) }, now());
}

/** Never rejects: whatever fails here, the person is looked at again, or is noted as written to. */
async function sendOnce(
  parts: SenderParts,
  claimed: ClaimedSubscription,
  { subscription, reminders }: DueNow,
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
