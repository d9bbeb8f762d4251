import { describe, expect, test } from 'vitest';
import {
  agreement,
  calibrationError,
  certainty,
} from '../../../../src/commands/evaluate/orientation/figures.ts';
import {
  loadOccupationProfiles,
  shareInTopTenth,
} from '../../../../src/commands/evaluate/orientation/occupations.ts';

const occupations = loadOccupationProfiles(
  new URL('../../../../data/orientation/occupations.csv', import.meta.url),
);
const full = [10, 30, 20, 15, 12, 11];
const tied = [30, 30, 20, 15, 12, 11];

test('a tie for first place counts as right, and shares the credit for calibration', () => {
  const right = { scores: full, top: 1, full };
  const half = { scores: full, top: 1, full: tied };
  const second = { scores: full, top: 2, full };
  const third = { scores: full, top: 3, full };
  const { topRight, inTopTwo } = agreement([right, half, second, third], occupations);
  expect(topRight).toBe(0.5);
  expect(inTopTwo).toBe(0.75);
  expect(calibrationError([{ ...half, p: 0.5 }])).toBe(0);
  expect(calibrationError([{ ...right, p: 1 }])).toBe(0);
});

test('the calibration error weighs the distance of each bin by the people in it', () => {
  const wrong = { scores: full, top: 0, full };
  const right = { scores: full, top: 1, full };
  const people = [
    { ...right, p: 0.95 },
    { ...wrong, p: 0.95 },
    { ...right, p: 0.72 },
    { ...right, p: 0.78 },
  ];
  // bin .9–1: |1.9 − 1| = .9; bin .7–.8: |1.5 − 2| = .5; over 4 people
  expect(calibrationError(people)).toBeCloseTo((0.9 + 0.5) / 4, 12);
});

test('questions, certainty and times are summed up by nearest rank', () => {
  const base = { scores: full, full, p: 0.9, replayMs: 2, stepMs: [1] };
  const outcomes = [8, 9, 10, 24].map((length, index) => ({
    ...base,
    asked: new Array<number>(length).fill(0),
    top: index === 0 ? 0 : 1,
    stopped: index === 3 ? ('max' as const) : ('sure' as const),
  }));
  const figures = certainty(outcomes);
  expect(figures.questions).toEqual({ mean: 12.75, median: 9, p90: 24 });
  expect(figures.endedSure).toBe(0.75);
  expect(figures.rightWhenSure).toBeCloseTo(2 / 3, 12);
  expect(figures.replayMs).toEqual({ median: 2, p99: 2 });
});

describe('the list of occupations', () => {
  test('is the same for the same profile, also on another scale', () => {
    expect(occupations).toHaveLength(923);
    expect(shareInTopTenth(occupations, full, full)).toBe(1);
    expect(
      shareInTopTenth(
        occupations,
        full.map((score) => 2 * score + 3),
        full,
      ),
    ).toBe(1);
  });

  test('shares nothing with the list of the opposite profile', () => {
    expect(
      shareInTopTenth(
        occupations,
        full.map((score) => 48 - score),
        full,
      ),
    ).toBe(0);
  });
});
