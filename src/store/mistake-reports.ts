import { z } from 'zod';
import type { ListStore } from './store.ts';

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;
const SECONDS_A_DAY = 24 * 60 * 60;
const DAYS_A_LIST = 7;
/** A list ends so long after its newest report, so its oldest one has lived 90 days at most. */
const LISTS_LIVE_DAYS = 83;
const MOST_LISTS = Math.ceil(LISTS_LIVE_DAYS / DAYS_A_LIST) + 1;
/** A week's worth; whoever floods it pushes out only the same week. */
const MOST_A_LIST = 300;

export const MISTAKES = ['contacts', 'programme', 'closed', 'dates', 'other'] as const;
export type Mistake = (typeof MISTAKES)[number];

const reportSchema = z.strictObject({
  /** Such as 2026-11-23. */
  day: z.iso.date(),
  /** The card: a letter of its kind and its id, such as `k_aktobe-college`. */
  card: z.string(),
  mistake: z.enum(MISTAKES),
  /** What was typed, without anything personal; null when nothing was. */
  line: z.string().nullable(),
});

/** What somebody says is wrong on a card. Nobody can tell who said it. */
export type MistakeReport = Readonly<z.infer<typeof reportSchema>>;

export interface MistakeReports {
  /** Keeps a report for 90 days at most. The same `once` again changes nothing. */
  readonly add: (report: MistakeReport, once: string) => Promise<void>;
  /** Those that are still kept, newest first. */
  readonly all: () => Promise<readonly MistakeReport[]>;
}

/** A list per week of arrival, so that each report ends in time however many come after it. */
export function createMistakeReports(lists: ListStore, now: () => number): MistakeReports {
  const listOf = (week: number) => `mistakes:${week}`;
  const thisWeek = () => Math.floor(now() / MILLISECONDS_A_DAY / DAYS_A_LIST);
  const limits = { most: MOST_A_LIST, ttlSeconds: LISTS_LIVE_DAYS * SECONDS_A_DAY };
  return {
    add: (report, once) => lists.append(listOf(thisWeek()), JSON.stringify(report), { ...limits, once }),
    all: async () => {
      const weeks = Array.from({ length: MOST_LISTS }, (_, back) => thisWeek() - back);
      const kept = await Promise.all(weeks.map((week) => lists.all(listOf(week))));
      return kept.flatMap((rows) => rows.toReversed().flatMap(readReport));
    },
  };
}

/** A row of another version of the bot may not be readable any more. */
function readReport(row: string): readonly MistakeReport[] {
  try {
    const { data } = reportSchema.safeParse(JSON.parse(row));
    return data === undefined ? [] : [data];
  } catch {
    return [];
  }
}
