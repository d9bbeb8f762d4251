import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/classrooms/classroom.ts';
import { figuresOf, type Row, SMALLEST_CELL } from '../../src/classrooms/figures.ts';
import { AREAS } from '../../src/orientation/areas.ts';
import { entries, entry } from './entries.ts';

const areasOf = (...letters: readonly Entry['areas'][]) =>
  figuresOf(letters.map((areas) => ({ areas, fields: [], specialties: [] }))).areas;

describe('figures of a class', () => {
  test('count what the entries name, most frequent first, and leave out what nobody named', () => {
    const { areas, pupils } = figuresOf([
      ...Array.from({ length: 4 }, () => entry('R')),
      ...Array.from({ length: 6 }, () => entry('S')),
    ]);
    expect(pupils).toBe(10);
    expect(areas).toEqual([
      { id: 'S', count: 6, atLeast: false },
      { id: 'R', count: 4, atLeast: false },
    ]);
  });

  test('what few named is told together and without a name', () => {
    expect(areasOf(['S'], ['S'], ['S'], ['S'], ['S'], ['R'], ['I'], ['I'], ['C'])).toEqual([
      { id: 'S', count: 5, atLeast: false },
      { id: null, count: 4, atLeast: false },
    ]);
  });

  test('when one or two pupils could be found by subtracting, the rarest named row joins them', () => {
    expect(areasOf(['S'], ['S'], ['S'], ['S'], ['R'], ['R'], ['R'], ['I'], ['I'])).toEqual([
      { id: 'S', count: 4, atLeast: false },
      { id: null, count: 5, atLeast: false },
    ]);
  });

  test('a rare second interest takes no named row with it: nothing could be subtracted', () => {
    expect(areasOf(['S', 'C'], ['S'], ['S'], ['S'], ['R'], ['R'], ['R'], ['R'])).toEqual([
      { id: 'R', count: 4, atLeast: false },
      { id: 'S', count: 4, atLeast: false },
    ]);
  });

  test('what all have, or all but one or two, is not told to the pupil', () => {
    for (const rest of [['S'], ['R']] as const) {
      expect(areasOf(['S'], ['S'], ['S'], ['S'], rest)).toEqual([{ id: 'S', count: 3, atLeast: true }]);
    }
  });

  test('no row is of fewer than three pupils, or of all but fewer than three', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const { areas, fields, specialties } = figuresOf(some);
        for (const { count, atLeast } of [...areas, ...fields, ...specialties]) {
          expect(count).toBeGreaterThanOrEqual(SMALLEST_CELL);
          if (!atLeast) expect(some.length - count).toBeGreaterThanOrEqual(SMALLEST_CELL);
        }
      }),
    );
  });

  test('one or two pupils in no named row cannot be found by subtracting the rows from the class', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const rows: readonly Row[] = figuresOf(some).areas;
        const named = new Set(rows.map(({ id }) => id));
        const hidden = some.filter(({ areas }) => areas.every((area) => !named.has(area))).length;
        const hasOthers = named.has(null);
        // Pupils in no named row: either counted among others, who are three or more, or behind an "or more".
        const isSafe = hidden === 0 || hasOthers || rows.some(({ atLeast }) => atLeast) || rows.length === 0;
        const counted = rows.reduce((sum, { count }) => sum + count, 0);
        expect(isSafe || counted >= some.length).toBe(true);
      }),
    );
  });

  test('say nothing of whose entry is whose: their order does not matter', () => {
    const shuffled = entries.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(figuresOf(one)).toEqual(figuresOf(other));
      }),
    );
  });

  test('never name more than eight specialties', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const all = [ids.slice(0, 8), ids.slice(4)].flatMap((specialties) =>
      Array.from({ length: 4 }, () => ({ areas: [AREAS[0]], fields: [], specialties })),
    );
    expect(figuresOf(all).specialties).toHaveLength(8);
  });
});
