import { describe, expect, it } from 'vitest';
import { type Bench, someone } from './contract.ts';

/** Far longer than a test takes: what passes on the way is beyond what is compared. */
const BETWEEN = 100_000;
const turnsOf = (waits: readonly number[]) => waits.map((wait) => Math.round((wait / BETWEEN) * 10) / 10);

/** Turns that all processes share. */
export function limiterContract({ backend }: Bench): void {
  const limiters = () => backend().store.limiters;

  describe('a limiter', () => {
    it('spreads turns evenly, whoever takes them; a pause saves none up', async () => {
      const name = someone();
      const waits = await Promise.all(Array.from({ length: 5 }, () => limiters().take(name, BETWEEN)));
      expect(turnsOf(waits.toSorted((a, b) => a - b))).toEqual([0, 1, 2, 3, 4]);
      await backend().pass(460_000);
      expect(turnsOf([await limiters().take(name, BETWEEN)])).toEqual([0.4]);
      await backend().pass(50 * BETWEEN);
      expect(await limiters().take(name, BETWEEN)).toBe(0);
      expect(turnsOf([await limiters().take(name, BETWEEN)])).toEqual([1]);
      expect(await limiters().take(someone(), BETWEEN)).toBe(0);
    });

    it('is held for everyone as long as named, and never let go earlier', async () => {
      const name = someone();
      await limiters().take(name, 1000);
      await limiters().hold(name, 3 * BETWEEN);
      await limiters().hold(name, 2000);
      expect(turnsOf([await limiters().take(name, BETWEEN)])).toEqual([3]);
      expect(turnsOf([await limiters().take(name, BETWEEN)])).toEqual([4]);
      await backend().pass(5 * BETWEEN + 1);
      expect(await limiters().take(name, BETWEEN)).toBe(0);
    });

    it('does not know the clock of the process that asks', async () => {
      const name = someone();
      const clock = Date.now;
      Date.now = () => clock() + 86_400_000;
      try {
        await limiters().take(name, 1000);
        await limiters().hold(name, 2000);
      } finally {
        Date.now = clock;
      }
      expect(await limiters().take(name, 1000)).toBeLessThanOrEqual(2000);
    });
  });
}
