import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createMissedQuestions } from '../../src/store/missed-questions.ts';

const DAY = 24 * 60 * 60 * 1000;
const settings = { lockMilliseconds: 1000, retentionSeconds: 600 };

function desk() {
  let now = Date.UTC(2026, 10, 23, 9);
  const { lists } = createMemoryStore(settings, () => now);
  const missed = createMissedQuestions(lists, () => now);
  return {
    missed,
    asks: (text: string, once = text) =>
      missed.add({ day: '2026-11-23', text, why: 'unknown', answer: null }, once),
    texts: async () => (await missed.all()).map(({ text }) => text),
    later: (days: number) => {
      now += days * DAY;
    },
  };
}

describe('questions that were missed', () => {
  test('are told newest first, and one that comes again under its mark is the same', async () => {
    const { asks, texts, later } = desk();
    await asks('first');
    await asks('first');
    later(10);
    await asks('second');
    await asks('second', 'another mark');
    expect(await texts()).toEqual(['second', 'second', 'first']);
  });

  test('end after 90 days at most', async () => {
    const { asks, texts, later } = desk();
    await asks('old');
    later(82);
    expect(await texts()).toEqual(['old']);
    await asks('new');
    later(8.1);
    expect(await texts()).toEqual(['new']);
  });

  test('are fewer than 2,000 however many come', async () => {
    const { asks, texts, later } = desk();
    for (let day = 0; day < 90; day += 1) {
      for (let count = 0; count < 40; count += 1) await asks(`${day} ${count}`);
      later(1);
    }
    const kept = await texts();
    expect(kept.length).toBeLessThanOrEqual(2000);
    expect(kept.length).toBeGreaterThan(1500);
    expect(kept[0]).toBe('89 39');
  });
});
