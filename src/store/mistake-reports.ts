import { z } from 'zod';
import type { ListStore } from './store.ts';
import { createWeeklyLists } from './weekly-lists.ts';

/** A week's worth. */
const MOST_A_WEEK = 300;

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

export function createMistakeReports(lists: ListStore, now: () => number): MistakeReports {
  const weekly = createWeeklyLists(lists, now, { name: 'mistakes', mostAWeek: MOST_A_WEEK });
  return {
    add: (report, once) => weekly.add(JSON.stringify(report), once),
    all: async () => (await weekly.all()).flatMap(readReport),
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
