import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault, Row } from './fault.ts';
import { failoverWaiting } from './faults/failover.ts';
import {
  clocks,
  jumping,
  kills,
  killsLeavingLocks,
  leaderKilled,
  poison,
  reorderings,
  silence,
} from './faults/processes.ts';
import { emptied, outOfMemory, readOnly, slow } from './faults/redis.ts';
import { badAnswers } from './faults/telegram.ts';
import type { SingleSite } from './site.ts';
import type { Place } from './under-crowd.ts';

/** The short form of `npm run chaos`: one town for all faults that leave it as it was, and its clocks jump all the while. */
const FAULTS: readonly (readonly [name: string, fault: Fault, times: number])[] = [
  ['clocks that jump', clocks, 10],
  ['text and button at once', reorderings, 8],
  ['a slow Redis', slow, 1],
  ['a Redis without memory', outOfMemory, 1],
  ['a Redis that only reads', readOnly, 1],
  ['bad answers of Telegram', badAnswers, 8],
  ['a poison update', poison, 1],
  ['a handler that never ends', silence, 1],
  ['ten kills', kills, 10],
  ['a kill that leaves its locks', killsLeavingLocks, 1],
  ['a Redis that comes back empty', emptied, 1],
];
const TIME = 300_000;

let place: Place<SingleSite>;
beforeAll(async () => {
  place = await jumping();
});
afterAll(() => place.close());

const shared = async () => ({ ...place, close: async () => {} });

function expectExactlyOnce({ updates, expected, found, lost, doubled, note }: Row): void {
  expect({ found, lost, doubled }).toEqual({ found: expected, lost: 0, doubled: 0 });
  expect(note ?? '').toMatch(/^(counted afterwards|taken over after \d+ s)?$/);
  expect(updates).toBeGreaterThan(20);
}

test.each(FAULTS)('%s: every change happens exactly once', { timeout: TIME }, async (_, fault, times) => {
  expectExactlyOnce(await fault(times, shared));
});

test('of two pollers the other takes over within 30 s', { timeout: TIME }, async () => {
  expectExactlyOnce(await leaderKilled(1));
});

test('a failover loses nothing that was confirmed, with WAIT', { timeout: TIME }, async () => {
  expectExactlyOnce(await failoverWaiting(1));
});
