import { expect, test } from 'vitest';
import type { Scale } from './figure.ts';
import { journeyCalls } from './journey-calls.ts';
import { naive } from './naive.ts';
import { throughput } from './throughput.ts';

/** `npm run bench` in small; absolute times are not judged here. */
const SMALL: Scale = {
  rounds: 1,
  crowd: 2,
  people: 100,
  pupils: 1,
  seconds: 1,
  rates: [50],
  openSeconds: 1,
};
const noTick = () => {};

test('every kind of update is measured beside the floor', { timeout: 60_000 }, async () => {
  const figures = await throughput(SMALL, noTick);
  const named = new Map(figures.map(({ name, value }) => [name, value]));
  for (const kind of ['answered question', 'college card', 'search', 'free question']) {
    expect(named.get(kind)).toBeGreaterThan(0);
    expect(named.get(`${kind}, to the floor`)).toBeGreaterThan(0);
    expect(named.get(`${kind}, CPU`)).toBeGreaterThan(0);
  }
  expect(figures.find(({ name }) => name === 'answered question, to the floor')?.target).toBe('≥ 0.6');
});

test('what a question stores grows a tenth as fast as in one long conversation', {
  timeout: 60_000,
}, async () => {
  const figures = await naive(SMALL, noTick);
  const bytes = (name: string) => Number(figures.find((figure) => figure.name === name)?.value);
  const grown = (name: string) =>
    bytes(`${name}, bytes at question 24`) - bytes(`${name}, bytes at question 2`);
  expect(grown('ours')).toBeGreaterThan(0);
  expect(grown('ours')).toBeLessThan(grown('one long conversation') / 10);
});

test('a journey to a college card makes two calls a tap and three at most', { timeout: 60_000 }, async () => {
  const figures = await journeyCalls(SMALL, noTick);
  expect(figures.find(({ name }) => name === 'outgoing calls')?.met).toBe(true);
});
