import type { Calibration } from './calibration.ts';
import { beliefAfter } from './interest-test.ts';
import { type Replies, SKIPPED } from './replies.ts';

/** A reason to ask kindly once, and then to call the result not reliable. */
export const DOUBTS = ['same-answer', 'at-random', 'too-fast'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Rules of thumb; how often they fire is printed by `evaluate orientation`. */
const SAME_IN_A_ROW = 6;
const FLAT_SD = 0.25;
const ENOUGH_FOR_SD = 8;
const FASTEST_SECONDS = 1.5;
const ENOUGH_FOR_PACE = 6;
/** Flags about 5 % of real people at 18 questions (measured on the reference's choice of questions). */
const MISFIT_LIMIT = 1.85;
/** With fewer answers chance alone makes people misfit. */
const ENOUGH_FOR_MISFIT = 12;

/** How fast questions were answered, skips left out, as far as it is known. */
export interface Pace {
  /** Answers of which the time is known. */
  readonly timed: number;
  /** Those among them that came too fast to have been read for. */
  readonly hasty: number;
}

export const NO_PACE: Pace = { timed: 0, hasty: 0 };

/** The pace after one more answer, `seconds` after its question was seen. */
export function paceAfter({ timed, hasty }: Pace, seconds: number): Pace {
  return { timed: timed + 1, hasty: hasty + (seconds < FASTEST_SECONDS ? 1 : 0) };
}

/** What speaks against trusting these replies, none for most people. */
export function doubts(calibration: Calibration, replies: Replies, pace = NO_PACE): readonly Doubt[] {
  const answers = answersOf(replies);
  const found: Doubt[] = [];
  if (isSameAnswer(answers.map(([, answer]) => answer))) found.push('same-answer');
  if (answers.length >= ENOUGH_FOR_MISFIT && misfit(calibration, replies) > MISFIT_LIMIT)
    found.push('at-random');
  // Half of them: a pause or two must not hide haste.
  if (pace.timed >= ENOUGH_FOR_PACE && pace.hasty >= pace.timed / 2) found.push('too-fast');
  return found;
}

/** The same answer six times running, or hardly any spread over eight answers or more. */
export function isSameAnswer(answers: readonly number[]): boolean {
  return (
    longestRun(answers) >= SAME_IN_A_ROW ||
    (answers.length >= ENOUGH_FOR_SD && standardDeviation(answers) < FLAT_SD)
  );
}

/**
 * How far the answers lie from what the answers before them let expect: mean of (x − m_j)²/S_jj, each before its own
 * update. About 1 for people like those of the calibration; 0 without an answer.
 */
export function misfit(calibration: Calibration, replies: Replies): number {
  const { length } = answersOf(replies);
  return length === 0 ? 0 : beliefAfter(calibration, replies).surprise / length;
}

function answersOf(replies: Replies): Replies {
  return replies.filter(([, reply]) => reply !== SKIPPED);
}

function longestRun(answers: readonly number[]): number {
  let run = 0;
  let longest = 0;
  answers.forEach((answer, index) => {
    run = answer === answers[index - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
