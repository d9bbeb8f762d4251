import type { Random } from '../../../orientation/simulated-people.ts';
import type { Outcome } from './figures.ts';
import { isTop } from './figures.ts';

const HALVES = 20;

/** A rule beside the reference rule on the same people: differences, rule minus reference. */
export interface Paired {
  readonly questions: number;
  readonly topRight: number;
  readonly standardError: number;
  /** Mean difference of top right in each of 20 random halves of the people, lowest first. */
  readonly halves: readonly number[];
}

export function paired(outcomes: readonly Outcome[], reference: readonly Outcome[], random: Random): Paired {
  const both = outcomes.flatMap((outcome, index) => {
    const other = reference[index];
    return other ? [{ outcome, other }] : [];
  });
  const right = both.map(({ outcome, other }) => Number(isTop(outcome)) - Number(isTop(other)));
  const difference = mean(right);
  const spread = Math.sqrt(mean(right.map((value) => (value - difference) ** 2)));
  return {
    questions: mean(both.map(({ outcome, other }) => outcome.asked.length - other.asked.length)),
    topRight: difference,
    standardError: spread / Math.sqrt(right.length),
    halves: Array.from({ length: HALVES }, () => mean(randomHalf(right, random))).sort(
      (left, other) => left - other,
    ),
  };
}

function randomHalf(values: readonly number[], random: Random): readonly number[] {
  return values
    .map((value) => ({ value, key: random() }))
    .sort((left, right) => left.key - right.key)
    .slice(0, Math.ceil(values.length / 2))
    .map(({ value }) => value);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
