import type { FieldStore } from './field-store.ts';

/** How many people there are by group, and how often what happened by day. Nothing leads from a count to a person. */
export interface Tallies {
  /** Adds to the counts of people, and one to each event of the day of `now`. */
  readonly add: (changes: {
    readonly people: readonly (readonly [name: string, by: number])[];
    readonly events: readonly string[];
  }) => Promise<void>;
  readonly people: () => Promise<ReadonlyMap<string, number>>;
  /** The events of the last so many days together, today among them. */
  readonly events: (days: number) => Promise<ReadonlyMap<string, number>>;
}

const PEOPLE = 'people';
const DAY_MS = 24 * 60 * 60 * 1000;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
/** So long a day's events can be asked for. */
const EVENT_SECONDS = 60 * 24 * 60 * 60;

export function createTallies(fields: FieldStore, retentionDays: number, now: () => number): Tallies {
  const peopleSeconds = retentionDays * (DAY_MS / 1000);
  const dayKey = (daysAgo: number) =>
    `events ${new Date(now() - daysAgo * DAY_MS).toISOString().slice(0, DAY_LENGTH)}`;
  const countsAt = async (key: string) =>
    new Map([...(await fields.all(key))].map(([name, count]) => [name, Number(count)] as const));
  return {
    async add({ people, events }) {
      if (people.length === 0 && events.length === 0) return;
      const today = dayKey(0);
      await Promise.all([
        ...people.map(([name, by]) => fields.add(PEOPLE, name, by, peopleSeconds)),
        ...events.map((name) => fields.add(today, name, 1, EVENT_SECONDS)),
      ]);
    },
    people: () => countsAt(PEOPLE),
    async events(days) {
      const each = await Promise.all(Array.from({ length: days }, (_, daysAgo) => countsAt(dayKey(daysAgo))));
      const sums = new Map<string, number>();
      for (const [name, count] of each.flatMap((counts) => [...counts])) {
        sums.set(name, (sums.get(name) ?? 0) + count);
      }
      return sums;
    },
  };
}
