import type { ListStore } from './store.ts';

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;
const SECONDS_A_DAY = 24 * 60 * 60;
const DAYS_A_LIST = 7;
/** A list ends so long after its newest row, so its oldest one has lived 90 days at most. */
const LISTS_LIVE_DAYS = 83;
/** So many weeks have rows that are still kept. */
export const MOST_LISTS = Math.ceil(LISTS_LIVE_DAYS / DAYS_A_LIST) + 1;

export interface WeeklyLists {
  /** Keeps a row for 90 days at most. The same `once` again changes nothing. */
  readonly add: (row: string, once: string) => Promise<void>;
  /** Those that are still kept, newest first. */
  readonly all: () => Promise<readonly string[]>;
}

/**
 * Rows of nobody, in a list per week of arrival, so that each row ends in time however many come after it. A week keeps
 * its newest `mostAWeek`: whoever floods it pushes out only the same week.
 */
export function createWeeklyLists(
  lists: ListStore,
  now: () => number,
  { name, mostAWeek }: { readonly name: string; readonly mostAWeek: number },
): WeeklyLists {
  const listOf = (week: number) => `${name}:${week}`;
  const thisWeek = () => Math.floor(now() / MILLISECONDS_A_DAY / DAYS_A_LIST);
  const limits = { most: mostAWeek, ttlSeconds: LISTS_LIVE_DAYS * SECONDS_A_DAY };
  return {
    add: (row, once) => lists.append(listOf(thisWeek()), row, { ...limits, once }),
    all: async () => {
      const weeks = Array.from({ length: MOST_LISTS }, (_, back) => thisWeek() - back);
      const kept = await Promise.all(weeks.map((week) => lists.all(listOf(week))));
      return kept.flatMap((rows) => rows.toReversed());
    },
  };
}
