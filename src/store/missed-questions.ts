import { z } from 'zod';
import type { ListStore } from './store.ts';
import { createWeeklyLists } from './weekly-lists.ts';

/** With 13 weeks that are kept, just under 2,000 in all. */
const MOST_A_WEEK = 150;

const missedSchema = z.strictObject({
  /** Such as 2026-11-23. */
  day: z.iso.date(),
  /** As it was typed, shortened, without anything personal. */
  text: z.string(),
  /** `unknown`: no answer was found; `bad`: somebody did not like the answer. */
  why: z.enum(['unknown', 'bad']),
  /** Id of the question whose answer was not liked; null when there was none. */
  answer: z.string().nullable(),
});

/** A question that the base does not answer well. Nobody can tell who asked it. */
export type MissedQuestion = Readonly<z.infer<typeof missedSchema>>;

export interface MissedQuestions {
  /** Keeps a question for 90 days at most. The same `once` again changes nothing. */
  readonly add: (question: MissedQuestion, once: string) => Promise<void>;
  /** Those that are still kept, newest first. */
  readonly all: () => Promise<readonly MissedQuestion[]>;
}

export function createMissedQuestions(lists: ListStore, now: () => number): MissedQuestions {
  const weekly = createWeeklyLists(lists, now, { name: 'missed', mostAWeek: MOST_A_WEEK });
  return {
    add: (question, once) => weekly.add(JSON.stringify(question), once),
    all: async () => (await weekly.all()).flatMap(readMissed),
  };
}

/** A row of another version of the bot may not be readable any more. */
function readMissed(row: string): readonly MissedQuestion[] {
  try {
    const { data } = missedSchema.safeParse(JSON.parse(row));
    return data === undefined ? [] : [data];
  } catch {
    return [];
  }
}
