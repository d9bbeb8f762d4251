import { type BackgroundWork, inBackground } from '../reminders/background.ts';
import type { Subscription } from '../reminders/subscription.ts';
import type { Subscriptions } from '../reminders/subscriptions.ts';
import type { Sent, Turns } from '../reminders/turns.ts';
import type { Announcement } from './announcement.ts';
import type { Announcements } from './announcements.ts';

export interface AnnouncerParts {
  readonly announcements: Announcements;
  /** Who asked to be written to. */
  readonly subscriptions: Pick<Subscriptions, 'get' | 'delete' | 'keys'>;
  readonly turns: Turns;
  /** Writes one message; never rejects. */
  readonly send: (key: string, subscription: Subscription, announcement: Announcement) => Promise<Sent>;
  /** Milliseconds until people may be written to; 0 by day. */
  readonly untilDay: () => number;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly log: { readonly warn: (fields: object, message: string) => void };
}

const IDLE_MILLISECONDS = 3000;
const LONGEST_PAUSE = 60_000;

/**
 * Tells everybody what is announced, together with the announcers of other processes, and goes on after a restart. Who is
 * told is taken off the list before: never twice, but a process that is killed in between loses that one.
 */
export function createAnnouncer(parts: AnnouncerParts): BackgroundWork {
  return inBackground((stopping) => run(parts, stopping));
}

async function run(parts: AnnouncerParts, stopping: AbortSignal): Promise<void> {
  let isAway = false;
  while (!stopping.aborted) {
    try {
      const idle = await step(parts, stopping);
      isAway = false;
      if (idle > 0) await parts.pause(Math.min(idle, LONGEST_PAUSE), stopping);
    } catch {
      if (!isAway) parts.log.warn({}, 'the store does not answer; announcements wait');
      isAway = true;
      await parts.pause(IDLE_MILLISECONDS, stopping);
    }
  }
}

/** One thing to do; how long to rest afterwards, in milliseconds. */
async function step(parts: AnnouncerParts, stopping: AbortSignal): Promise<number> {
  const { announcements, untilDay } = parts;
  const current = await announcements.current();
  if (current?.state === 'filling') return (await fill(parts, current)) ? 0 : IDLE_MILLISECONDS;
  if (current?.state !== 'running') return IDLE_MILLISECONDS;
  const night = untilDay();
  if (night > 0) return night;
  const claimed = await announcements.claim(current.id);
  if (!claimed) {
    if ((await announcements.left(current.id)) > 0) return IDLE_MILLISECONDS;
    await announcements.put({ ...current, state: 'done' });
    return IDLE_MILLISECONDS;
  }
  await parts.pause(await parts.turns.take(), stopping);
  // The turn may have been long in coming, and the announcement stopped meanwhile.
  if (stopping.aborted || (await announcements.current())?.state !== 'running') return 0;
  if (await announcements.take(current.id, claimed)) await tell(parts, current, claimed.key);
  return 0;
}

/**
 * Lists everybody before the first is told: in one hand, since who is listed again after being told would be told twice.
 * Done again by who comes after a process that died over it. False: another hand is at it.
 */
async function fill(
  { announcements, subscriptions }: AnnouncerParts,
  current: Announcement,
): Promise<boolean> {
  if (!(await announcements.mayList(current.id))) return false;
  for await (const keys of subscriptions.keys()) {
    if (!(await announcements.mayList(current.id))) return false;
    await Promise.all(keys.map((key) => announcements.list(current.id, key)));
  }
  const total = await announcements.left(current.id);
  // Stopped meanwhile: that holds.
  if ((await announcements.current())?.state !== 'filling') return true;
  await announcements.put({ ...current, state: 'running', total });
  return true;
}

async function tell(
  { announcements, subscriptions, turns, send }: AnnouncerParts,
  current: Announcement,
  key: string,
): Promise<void> {
  const subscription = await subscriptions.get(key);
  // Who has turned messages off since is not told.
  if (!subscription) return;
  const sent = await send(key, subscription, current);
  if (sent.kind === 'sent') return announcements.countTold(current.id);
  if (sent.kind === 'gone') return subscriptions.delete(key);
  await turns.hold(sent.milliseconds);
  if (sent.kind === 'later') await announcements.giveBack(current.id, key, sent.milliseconds);
}
