import type { Calendar } from './calendar.ts';
import { DAY, momentOf, withinHours } from './days.ts';
import { type Applicant, endOf, type Reminder, remindersOf } from './season.ts';

/** Between two messages to one person. */
export const WEEK = 7 * DAY;
/** Nobody waits longer than this without being looked at again, so that a changed calendar reaches everyone. */
const LONGEST_WAIT = DAY;

/** Somebody who wants to be reminded, as far as it decides when and of what. */
export interface Reminded extends Applicant {
  /** The year of the admission. */
  readonly season: number;
  /** Ids of the reminders that were sent. */
  readonly sent: readonly string[];
  /** When the last message was sent, in milliseconds; null: none was. */
  readonly lastAt: number | null;
  /** The own minute of the day, see `minuteOf`. */
  readonly minute: number;
}

/**
 * What to do for somebody now: send one message with these reminders, look again at a time, or nothing ever again since
 * the admission is over.
 */
export type Plan =
  | { readonly kind: 'send'; readonly reminders: readonly Reminder[] }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'over' };

/**
 * At most one message a week, between 10 and 19 o'clock in Kazakhstan. What becomes due in the week after a message goes
 * with it; what was missed (the bot was down) is sent as long as it is of use. `now` in milliseconds.
 */
export function planOf(calendar: Calendar, reminded: Reminded, now: number): Plan {
  if (now >= endOf(calendar, reminded, reminded.season)) return { kind: 'over' };
  const open = openReminders(calendar, reminded);
  const next = nextMoment(open, reminded, now);
  if (next === undefined || next > now) {
    return { kind: 'wait', until: Math.min(next ?? Number.POSITIVE_INFINITY, now + LONGEST_WAIT) };
  }
  return { kind: 'send', reminders: open.filter(({ from, until }) => from < now + WEEK && until > now) };
}

/** A message that is ahead, if nothing changes. */
export interface Upcoming {
  readonly at: number;
  readonly reminders: readonly Reminder[];
}

/** All messages ahead, in order. */
export function upcoming(calendar: Calendar, reminded: Reminded, now: number): readonly Upcoming[] {
  const at = nextMoment(openReminders(calendar, reminded), reminded, now);
  if (at === undefined) return [];
  const plan = planOf(calendar, reminded, at);
  if (plan.kind !== 'send') return [];
  const after = { ...reminded, ...markSent(reminded, plan.reminders, at) };
  return [{ at, reminders: plan.reminders }, ...upcoming(calendar, after, at)];
}

/** What is remembered once a message was sent. */
export function markSent(
  { sent }: Pick<Reminded, 'sent'>,
  reminders: readonly Reminder[],
  now: number,
): Pick<Reminded, 'sent' | 'lastAt'> {
  return { sent: [...sent, ...reminders.map(({ id }) => id)], lastAt: now };
}

function openReminders(calendar: Calendar, reminded: Reminded): readonly Reminder[] {
  const sent = new Set(reminded.sent);
  return remindersOf(calendar, reminded, reminded.season).filter(({ id }) => !sent.has(id));
}

/** When the next message may go: the earliest moment at which something is due, allowed, and still of use. */
function nextMoment(
  open: readonly Reminder[],
  { lastAt, minute }: Reminded,
  now: number,
): number | undefined {
  const earliest = Math.max(now, lastAt === null ? 0 : lastAt + WEEK);
  const moments = open.flatMap(({ from, until }) => {
    const moment = withinHours(Math.max(momentOf(from, minute), earliest), minute);
    return moment < until ? [moment] : [];
  });
  return moments.length === 0 ? undefined : Math.min(...moments);
}
