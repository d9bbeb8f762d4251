import { correlation } from '../../../orientation/correlation.ts';
import { type OccupationProfiles, shareInTopTenth } from './occupations.ts';
import type { TakenTest } from './take-test.ts';

const BINS = 10;

/** A test's six scores and its leading area, beside the scores of the same person's full test. */
export interface Comparison {
  readonly scores: readonly number[];
  readonly top: number;
  readonly full: readonly number[];
}

/** How near a test comes to the full one, as means over people. */
export interface Agreement {
  /** The top area is the full test's; a tie for first place there counts as right. */
  readonly topRight: number;
  readonly inTopTwo: number;
  readonly profileR: number;
  /** Share of the 20 nearest occupations inside the full test's nearest tenth. */
  readonly listInTopTenth: number;
}

export function agreement(comparisons: readonly Comparison[], occupations: OccupationProfiles): Agreement {
  return {
    topRight: mean(comparisons.map((one) => Number(isTop(one)))),
    inTopTwo: mean(comparisons.map((one) => Number(isInTopTwo(one)))),
    profileR: mean(comparisons.map(({ scores, full }) => correlation(scores, full))),
    listInTopTenth: mean(comparisons.map(({ scores, full }) => shareInTopTenth(occupations, scores, full))),
  };
}

export interface Certainty {
  readonly questions: { readonly mean: number; readonly median: number; readonly p90: number };
  readonly endedSure: number;
  /** Share right of those that ended sure; absent when none did. */
  readonly rightWhenSure: number | undefined;
  /** Expected calibration error of the leader's probability: 10 bins, tied tops share the credit. */
  readonly calibrationError: number;
  /** Time from an answer to the next question. */
  readonly stepMs: { readonly median: number; readonly p99: number };
  /** Time of replaying a whole test. */
  readonly replayMs: { readonly median: number; readonly p99: number };
}

export type Outcome = TakenTest & Comparison;

export function certainty(outcomes: readonly Outcome[]): Certainty {
  const questions = outcomes.map(({ asked }) => asked.length);
  const sure = outcomes.filter(({ stopped }) => stopped === 'sure');
  return {
    questions: {
      mean: mean(questions),
      median: percentile(questions, 0.5),
      p90: percentile(questions, 0.9),
    },
    endedSure: sure.length / outcomes.length,
    rightWhenSure: sure.length === 0 ? undefined : mean(sure.map((outcome) => Number(isTop(outcome)))),
    calibrationError: calibrationError(outcomes),
    stepMs: times(outcomes.flatMap((outcome) => outcome.stepMs)),
    replayMs: times(outcomes.map((outcome) => outcome.replayMs)),
  };
}

/** Distance between stated p and earned credit in each bin of p, weighted by the people in it. */
export function calibrationError(outcomes: readonly (Comparison & { readonly p: number })[]): number {
  const surplus = new Array<number>(BINS).fill(0);
  for (const outcome of outcomes) {
    const bin = Math.min(BINS - 1, Math.floor(outcome.p * BINS));
    surplus[bin] = (surplus[bin] ?? 0) + outcome.p - credit(outcome);
  }
  return sum(surplus.map(Math.abs)) / outcomes.length;
}

/** Whether the test put the area first that the full test puts first; ties count. */
export function isTop({ top, full }: Comparison): boolean {
  return full[top] === Math.max(...full);
}

function isInTopTwo({ top, full }: Comparison): boolean {
  return (full[top] ?? 0) >= (full.toSorted((left, right) => right - left)[1] ?? 0);
}

function credit(comparison: Comparison): number {
  const highest = Math.max(...comparison.full);
  return isTop(comparison) ? 1 / comparison.full.filter((score) => score === highest).length : 0;
}

function times(ms: readonly number[]) {
  return { median: percentile(ms, 0.5), p99: percentile(ms, 0.99) };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
