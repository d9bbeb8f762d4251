import type { Base, Calendar, CalendarEvent, EventWhat, Kind, LastKnown } from './calendar.ts';
import { DAY, startOf } from './days.ts';

/** Whom events concern: whoever has not chosen a kind of specialty yet is told of all. */
export interface Applicant {
  readonly grade: Base;
  readonly kind: Kind | 'undecided';
}

/** What is known of the day of an event in one year's admission. */
export type KnownDay =
  | {
      readonly kind: 'published';
      readonly date: string;
      readonly sources: readonly string[];
      readonly asOf: string;
    }
  /** This year's is not published; it was so in earlier years. */
  | ({ readonly kind: 'earlier' } & LastKnown)
  | { readonly kind: 'unknown'; readonly sources: readonly string[] };

/** One reminder of one event; each is sent at most once. */
export interface Reminder {
  /** Names the reminder for good; a day published or moved later makes it another one. */
  readonly id: string;
  readonly eventId: string;
  readonly what: EventWhat;
  readonly kinds: readonly Kind[];
  readonly day: KnownDay;
  /** The beginning of the day on which it is due, and the end of the last one on which it is of use; milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** A calendar never changes, and few kinds of people share it: what was built once is kept with it. */
const built = new WeakMap<Calendar, Map<string, readonly Reminder[]>>();

/** All reminders of one year's admission for somebody, those due first before the others. */
export function remindersOf(calendar: Calendar, applicant: Applicant, year: number): readonly Reminder[] {
  const ofCalendar = built.get(calendar) ?? new Map<string, readonly Reminder[]>();
  built.set(calendar, ofCalendar);
  const name = `${applicant.grade} ${applicant.kind} ${year}`;
  const reminders = ofCalendar.get(name) ?? build(calendar, applicant, year);
  ofCalendar.set(name, reminders);
  return reminders;
}

function build(calendar: Calendar, applicant: Applicant, year: number): readonly Reminder[] {
  const events = calendar.events.filter((event) => concerns(event, applicant));
  return events
    .flatMap((event) => ofEvent(event, events, year))
    .toSorted((one, other) => one.from - other.from || one.until - other.until);
}

/** The year of the admission that is ahead of somebody, or under way. */
export function seasonOf(calendar: Calendar, applicant: Applicant, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  return endOf(calendar, applicant, thisYear) > now ? thisYear : thisYear + 1;
}

/** When nothing of a year's admission is of use any more. */
export function endOf(calendar: Calendar, applicant: Applicant, year: number): number {
  return Math.max(0, ...remindersOf(calendar, applicant, year).map(({ until }) => until));
}

function concerns({ grades, kinds }: CalendarEvent, { grade, kind }: Applicant): boolean {
  return grades.includes(grade) && (kind === 'undecided' || kinds.includes(kind));
}

function ofEvent(event: CalendarEvent, events: readonly CalendarEvent[], year: number): readonly Reminder[] {
  const day = knownDay(event, year);
  const date = dateIn(event, year) ?? anchorDate(event, events, year);
  if (date === undefined) return [];
  const start = startOf(date);
  const stamp = day.kind === 'published' ? `@${date}` : '';
  return event.remindDaysBefore.map((days) => ({
    id: `${year}:${event.id}:${days}${stamp}`,
    eventId: event.id,
    what: event.what,
    kinds: event.kinds,
    day,
    from: start - days * DAY,
    until: start + (event.usefulDaysAfter + 1) * DAY,
  }));
}

function knownDay({ coming, lastKnown, sources = [] }: CalendarEvent, year: number): KnownDay {
  if (coming.published && coming.year === year) {
    return { kind: 'published', date: coming.date, sources: coming.sources, asOf: coming.asOf };
  }
  return lastKnown ? { kind: 'earlier', ...lastKnown } : { kind: 'unknown', sources };
}

/** The day by which an event is reminded of: the published one, else that of earlier years. */
function dateIn({ coming, lastKnown }: CalendarEvent, year: number): string | undefined {
  if (coming.published && coming.year === year) return coming.date;
  return lastKnown ? `${year}-${lastKnown.day}` : undefined;
}

/** The last day of what it lies around: whoever has not decided has several closings. */
function anchorDate(
  { around }: CalendarEvent,
  events: readonly CalendarEvent[],
  year: number,
): string | undefined {
  return events
    .filter(({ what }) => what === around)
    .flatMap((event) => dateIn(event, year) ?? [])
    .toSorted()
    .at(-1);
}
