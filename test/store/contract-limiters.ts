import { describe, expect, it } from 'vitest';
import { type Bench, someone } from './contract.ts';

const T = 1_800_000_000_000;

/** Turns that all processes share. The clock of a limiter is the one handed in. */
export function limiterContract({ backend }: Bench): void {
  const limiters = () => backend().store.limiters;

  describe('a limiter', () => {
    it('spreads turns evenly, whoever takes them; a pause saves none up', async () => {
      const name = someone();
      const waits = await Promise.all(Array.from({ length: 5 }, () => limiters().take(name, 20, T)));
      expect(waits.toSorted((a, b) => a - b)).toEqual([0, 50, 100, 150, 200]);
      expect(await limiters().take(name, 20, T + 230)).toBe(20);
      expect(await limiters().take(name, 20, T + 5000)).toBe(0);
      expect(await limiters().take(name, 20, T + 5000)).toBe(50);
      expect(await limiters().take(someone(), 20, T + 5000)).toBe(0);
    });

    it('keeps a rate that milliseconds do not divide', async () => {
      const name = someone();
      const waits: number[] = [];
      for (let turn = 0; turn < 31; turn += 1) waits.push(await limiters().take(name, 30, T));
      expect(waits[30]).toBe(1000);
    });

    it('is held for everyone until the time named, and never let go earlier', async () => {
      const name = someone();
      await limiters().take(name, 1, T);
      await limiters().hold(name, T + 30_000);
      await limiters().hold(name, T + 2000);
      expect(await limiters().take(name, 1, T + 10_000)).toBe(20_000);
      expect(await limiters().take(name, 1, T + 10_000)).toBe(21_000);
    });
  });
}
