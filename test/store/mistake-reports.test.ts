import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createMistakeReports, type MistakeReport } from '../../src/store/mistake-reports.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 23, 9);
const settings = { lockMilliseconds: 1000, retentionSeconds: 600 };

function desk() {
  let now = START;
  const reports = createMistakeReports(createMemoryStore(settings, () => now).lists, () => now);
  const report = (line: string | null = null): MistakeReport => {
    return { day: new Date(now).toISOString().slice(0, 10), card: 'k_one', mistake: 'other', line };
  };
  const later = (days: number) => {
    now += days * DAY;
  };
  return { reports, report, later, now: () => now };
}

describe('reports of mistakes', () => {
  test('are told newest first, and one that comes again is the same', async () => {
    const { reports, report, later } = desk();
    for (const line of ['first', 'second', null]) {
      await reports.add(report(line), `once ${line}`);
      await reports.add(report(line), `once ${line}`);
      later(3);
    }
    expect((await reports.all()).map(({ line }) => line)).toEqual([null, 'second', 'first']);
  });

  test('live 90 days at most, however many come after them, and nearly as long at least', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { maxLength: 60 }),
        async (gaps) => {
          const { reports, report, later, now } = desk();
          const given: number[] = [];
          for (const gap of gaps) {
            given.push(now());
            await reports.add(report(String(now())), String(now()));
            later(gap);
            const kept = (await reports.all()).map(({ line }) => Number(line));
            expect(kept.every((at) => now() - at <= 90 * DAY)).toBe(true);
            expect(given.filter((at) => now() - at < 83 * DAY).every((at) => kept.includes(at))).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are capped per week: a flood leaves those of other weeks', async () => {
    const { reports, report, later } = desk();
    await reports.add(report('of an earlier week'), 'earlier');
    later(8);
    for (let count = 0; count < 400; count += 1)
      await reports.add(report(`flood ${count}`), `flood ${count}`);
    const kept = await reports.all();
    expect(kept).toHaveLength(301);
    expect(kept[0]?.line).toBe('flood 399');
    expect(kept.at(-1)?.line).toBe('of an earlier week');
  });
});
