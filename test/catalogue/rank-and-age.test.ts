import { describe, expect, it } from 'vitest';
import { isAged } from '../../src/catalogue/aged.ts';
import { bestRank, rankOf, shownSources } from '../../src/catalogue/rank.ts';
import { catalogue } from './real-catalogue.ts';

const rankById = (id: string) => {
  const source = catalogue.sources.get(id);
  return source === undefined ? undefined : rankOf(source);
};

describe('ranks of sources', () => {
  it('put the official before the college, the college before the press, the press before a list of anybody', () => {
    const ranks = ['order578', 'sfek-kz', 'seed1', 'aktobe-list-2022', 'bg'].map(rankById);
    expect(ranks).toEqual([0, 1, 2, 3, 4]);
  });

  it('take the best of several sources, and the last place for none', () => {
    expect(bestRank(catalogue, ['aktobe-list-2022', 'seed1'])).toBe(2);
    expect(bestRank(catalogue, [])).toBe(5);
  });

  it('never show general knowledge as a source', () => {
    expect(shownSources(catalogue, ['bg', 'aktobe-list-2022', 'seed1']).map(({ id }) => id)).toEqual([
      'seed1',
      'aktobe-list-2022',
    ]);
  });
});

describe('isAged', () => {
  const today = new Date('2026-11-22T00:00:00Z');

  it.each([
    ['2025-11', 'yearly', false],
    ['2025-10-27', 'yearly', true],
    ['2025', 'yearly', false],
    ['2024', 'yearly', true],
    ['2022', 'programmes', true],
    ['2025', 'programmes', false],
    ['2010', 'stable', false],
    [null, 'stable', false],
    [null, 'contacts', true],
  ] as const)('%s of kind %s: %s', (asOf, kind, aged) => {
    expect(isAged(asOf, kind, today)).toBe(aged);
  });
});
