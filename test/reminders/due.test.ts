import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES, KINDS, loadCalendar } from '../../src/reminders/calendar.ts';
import { DAY, dayAt, startOf } from '../../src/reminders/days.ts';
import { markSent, planOf, type Reminded, upcoming, WEEK } from '../../src/reminders/due.ts';
import { type Reminder, remindersOf, seasonOf } from '../../src/reminders/season.ts';

const HOUR = DAY / 24;
const calendar = loadCalendar(new URL('../../data/calendar.json', import.meta.url));

const someone = (given: Partial<Reminded> = {}): Reminded => ({
  grade: '9',
  kind: 'ordinary',
  season: 2027,
  sent: [],
  lastAt: null,
  minute: 30,
  ...given,
});

interface Message {
  readonly at: number;
  readonly reminders: readonly Reminder[];
}

/** All messages to somebody whom the bot looks at when it planned to, but never during the given downtimes. */
function messagesTo(
  start: Reminded,
  from: number,
  downtimes: readonly (readonly [from: number, to: number])[] = [],
): readonly Message[] {
  const messages: Message[] = [];
  let reminded = start;
  let now = from;
  for (;;) {
    const down = downtimes.find(([begin, end]) => now >= begin && now < end);
    if (down) {
      now = down[1];
      continue;
    }
    const plan = planOf(calendar, reminded, now);
    if (plan.kind === 'over') return messages;
    if (plan.kind === 'wait') {
      expect(plan.until).toBeGreaterThan(now);
      expect(plan.until).toBeLessThanOrEqual(now + DAY);
      now = plan.until;
    } else {
      messages.push({ at: now, reminders: plan.reminders });
      reminded = { ...reminded, ...markSent(reminded, plan.reminders, now) };
    }
  }
}

const told = (messages: readonly Message[]) =>
  messages.map(({ at, reminders }) => [dayAt(at), ...reminders.map(({ eventId }) => eventId)]);

describe('reminders of one admission', () => {
  const december = startOf('2026-12-01');

  it('come before the opening, on it, before the closing and after it', () => {
    expect(told(messagesTo(someone(), december))).toEqual([
      ['2027-06-04', 'opening'],
      ['2027-06-25', 'opening'],
      ['2027-08-08', 'closing-9'],
      ['2027-08-19', 'results', 'originals'],
    ]);
  });

  it('name the own test early and the own closing for a creative specialty', () => {
    expect(told(messagesTo(someone({ kind: 'creative' }), december))).toEqual([
      ['2027-04-26', 'creative-exam'],
      ['2027-06-04', 'opening'],
      ['2027-06-25', 'opening'],
      ['2027-07-10', 'closing-creative'],
      ['2027-07-21', 'results', 'originals'],
    ]);
  });

  it('join what falls into one week for somebody undecided', () => {
    expect(told(messagesTo(someone({ kind: 'undecided', grade: '11' }), december))).toEqual([
      ['2027-04-26', 'creative-exam', 'pedagogical-exam', 'medical-test'],
      ['2027-06-04', 'opening'],
      ['2027-06-25', 'opening'],
      ['2027-07-10', 'closing-creative'],
      ['2027-08-05', 'closing-pedagogical', 'closing-medical', 'closing-11'],
      ['2027-08-15', 'closing-working'],
      ['2027-08-26', 'results', 'originals'],
    ]);
  });

  it('after a downtime leave out what is of no use and send what still is', () => {
    const down = [[startOf('2027-04-01'), startOf('2027-08-10') + 3 * HOUR]] as const;
    expect(told(messagesTo(someone(), december, down))).toEqual([
      ['2027-08-10', 'closing-9'],
      ['2027-08-19', 'results', 'originals'],
    ]);
    const [first] = messagesTo(someone(), december, down);
    expect((first?.at ?? 0) - startOf('2027-08-10')).toBe(10.5 * HOUR);
  });

  it('tell at once of a day that is published or moved later, and of no other twice', () => {
    const publish = (date: string) => ({
      events: calendar.events.map((event) =>
        event.id === 'closing-9'
          ? {
              ...event,
              coming: { year: 2027, published: true as const, date, sources: ['aksim'], asOf: '2027-08' },
            }
          : event,
      ),
    });
    const tenth = startOf('2027-08-10') + 12 * HOUR;
    const sent = someone(markSent({ sent: [] }, remindersOf(calendar, someone(), 2027).slice(0, 3), tenth));
    expect(planOf(calendar, sent, tenth + WEEK).kind).toBe('wait');
    const [soon] = upcoming(publish('2027-08-22'), sent, startOf('2027-08-12'));
    expect(soon).toMatchObject({ at: tenth + WEEK, reminders: [{ eventId: 'closing-9' }, {}, {}] });
    const plan = planOf(publish('2027-08-31'), sent, startOf('2027-08-21') + 12 * HOUR);
    expect(plan).toMatchObject({
      kind: 'send',
      reminders: [{ eventId: 'closing-9', day: { kind: 'published', date: '2027-08-31' } }],
    });
  });

  it('belong to the admission under way, and to the next one when it is over', () => {
    expect(seasonOf(calendar, someone(), startOf('2026-11-23'))).toBe(2027);
    expect(seasonOf(calendar, someone(), startOf('2027-08-28'))).toBe(2027);
    expect(seasonOf(calendar, someone(), startOf('2027-08-29'))).toBe(2028);
  });

  it('are told ahead just as they come', () => {
    const person = someone({ kind: 'undecided' });
    expect(told(upcoming(calendar, person, december))).toEqual(told(messagesTo(person, december)));
  });
});

describe('whatever happens', () => {
  const day = (from: string, days: number) =>
    fc.integer({ min: 0, max: days * 24 * 60 }).map((minutes) => startOf(from) + minutes * 60_000);
  const person = fc.record({
    grade: fc.constantFrom(...BASES),
    kind: fc.constantFrom(...KINDS, 'undecided' as const),
    minute: fc.integer({ min: 0, max: 539 }),
  });
  const downtime = fc
    .tuple(day('2027-03-01', 180), fc.integer({ min: 1, max: 40 * 24 }))
    .map(([from, hours]) => [from, from + hours * HOUR] as const);

  it('nobody is told anything twice, too often, at night or too late', () => {
    fc.assert(
      fc.property(person, day('2027-01-01', 240), fc.array(downtime, { maxLength: 4 }), (who, from, down) => {
        const messages = messagesTo(someone(who), from, down);
        const ids = messages.flatMap(({ reminders }) => reminders.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const [index, { at, reminders }] of messages.entries()) {
          expect(reminders.length).toBeGreaterThan(0);
          expect(at - (messages[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(WEEK);
          const hour = (at - startOf(dayAt(at))) / HOUR;
          expect(hour >= 10 && hour < 19).toBe(true);
          for (const { from: due, until } of reminders) expect(at < until && at > due - WEEK).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a bot that is up tells of every event while it is of use', () => {
    fc.assert(
      fc.property(person, (who) => {
        const from = startOf('2027-01-01');
        const toldOf = messagesTo(someone(who), from).flatMap(({ reminders }) =>
          reminders.map(({ id }) => id),
        );
        const all = remindersOf(calendar, who, 2027).map(({ id }) => id);
        expect(toldOf.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 30 },
    );
  });
});
