import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  type CalendarEvent,
  calendarSchema,
  checkCalendar,
} from '../../src/reminders/calendar.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const file: unknown = JSON.parse(readFileSync(new URL('../../data/calendar.json', import.meta.url), 'utf8'));
const calendar = calendarSchema.parse(file);
const faultsOf = (checked: Calendar) =>
  checkCalendar(checked, catalogue).map(({ record, field, message }) => `${record} ${field}: ${message}`);
/** The calendar with one event changed. */
const changed = (id: string, change: Partial<CalendarEvent>): Calendar => ({
  events: calendar.events.map((event) => (event.id === id ? { ...event, ...change } : event)),
});

describe('data/calendar.json', () => {
  it('holds no fault, and names a source that is shown for all it tells', () => {
    expect(faultsOf(calendar)).toEqual([]);
    for (const { id, lastKnown, sources = [], coming } of calendar.events) {
      const named = [...sources, ...(lastKnown?.sources ?? []), ...(coming.published ? coming.sources : [])];
      const shown = named.filter((one) => catalogue.sources.get(one)?.kind !== 'background');
      expect([id, shown.length > 0]).toEqual([id, true]);
    }
  });

  it.each(['9', '11'] as const)(
    'knows of an opening and a closing for every kind after class %s',
    (grade) => {
      const concerned = (what: string) =>
        calendar.events
          .filter((event) => event.what === what && event.grades.includes(grade))
          .flatMap(({ kinds }) => kinds);
      const kinds = ['creative', 'medical', 'ordinary', 'pedagogical', 'working'];
      expect([concerned('opening').toSorted(), concerned('closing').toSorted()]).toEqual([kinds, kinds]);
    },
  );
});

describe('a calendar with a fault', () => {
  const known = calendar.events.find(({ id }) => id === 'opening')?.lastKnown ?? null;
  const published = { year: 2027, published: true as const, sources: ['aksim'], asOf: '2027-05' };

  it.each([
    [
      'a source that is not there',
      changed('closing-9', { sources: ['nobody'] }),
      /^closing-9 sources: no source «nobody»/,
    ],
    [
      'a region that is not there',
      changed('opening', { lastKnown: known && { ...known, region: 'mars' } }),
      /no region «mars»/,
    ],
    [
      'an id twice',
      { events: [...calendar.events, ...calendar.events.slice(0, 1)] },
      /^opening id: is used twice/,
    ],
    [
      'a day of another year',
      changed('opening', { coming: { ...published, date: '2026-06-25' } }),
      /is not a day of 2027/,
    ],
    [
      'years the wrong way round',
      changed('opening', { lastKnown: known && { ...known, from: 2024 } }),
      /later than the last year/,
    ],
    ['no day at all', changed('creative-exam', { around: undefined }), /^creative-exam around: is needed/],
    [
      'nothing to lie around',
      changed('closing-creative', { kinds: ['working'] }),
      /^results around: no closing after class 9 for creative/,
    ],
  ])('is told of %s', (_, faulty, message) => {
    expect(faultsOf(faulty).filter((fault) => message.test(fault))).toHaveLength(1);
  });

  it('is refused with a day that no year has', () => {
    const [first] = calendar.events;
    const event = { ...first, lastKnown: { ...known, day: '06-31' } };
    expect(calendarSchema.safeParse({ events: [event] }).error?.issues[0]?.path).toEqual([
      'events',
      0,
      'lastKnown',
      'day',
    ]);
  });
});
