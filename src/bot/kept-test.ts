import { z } from 'zod';
import { NO_PACE, type Pace, paceAfter } from '../orientation/guards.ts';
import {
  MOST_ITEM,
  type Replies,
  readReplies,
  WRITTEN_REPLIES,
  writeReplies,
} from '../orientation/replies.ts';

const TENTHS_A_SECOND = 10;

const reply = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const count = z.number().int().nonnegative();
/** Two characters a reply (`orientation/replies.ts`); records of before say it in pairs of numbers. */
export const replies = z.union([
  z.string().regex(WRITTEN_REPLIES).transform(readReplies),
  z.array(z.tuple([count.max(MOST_ITEM), reply]).readonly()).readonly(),
]);

/** The test under way. */
export const runningTest = z
  .object({
    calibration: z.string(),
    replies,
    paused: z.boolean(),
    /** When the question on the screen was shown, in milliseconds since 1970. */
    askedAt: z.number().default(0),
    /** How many answers were timed, and how many of them were hasty: who only taps through is asked once. */
    pace: z.tuple([count, count]).readonly().optional(),
    /** Records of before hold the time of each answer, in tenths of a second. */
    tenths: z.array(count).readonly().default([]),
    /** Asked as a pupil of class 5 to 8. */
    young: z.boolean().optional(),
    /** Goes on after the leader was sure, for a better list. */
    deep: z.boolean().optional(),
    /** The kind question whether the answers are meant was asked. */
    doubted: z.boolean().optional(),
  })
  .transform(({ pace, tenths, ...test }) => ({
    ...test,
    pace: pace ? paceOf(...pace) : paceOfTenths(tenths),
  }));

function paceOf(timed: number, hasty: number): Pace {
  return { timed, hasty };
}

function paceOfTenths(tenths: readonly number[]): Pace {
  return tenths.reduce((pace, value) => paceAfter(pace, value / TENTHS_A_SECOND), NO_PACE);
}

export type RunningTest = z.infer<typeof runningTest>;

/** The test under way as it is stored. */
export function writtenTest(test: RunningTest) {
  return { ...written(test), pace: [test.pace.timed, test.pace.hasty] };
}

/** What holds replies, as it is stored. */
export function written<Taken extends { readonly replies: Replies }>(taken: Taken) {
  return { ...taken, replies: writeReplies(taken.replies) };
}
