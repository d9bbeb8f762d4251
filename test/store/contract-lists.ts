import { describe, expect, it } from 'vitest';
import { type Bench, someone } from './contract.ts';

const MINUTE = { most: 10, ttlSeconds: 60 };

/** Capped lists whose appends happen once. */
export function listContract({ backend }: Bench): void {
  const lists = () => backend().store.lists;
  const append = (name: string, once: string, limits = MINUTE, value = `value of ${once}`) =>
    lists().append(name, value, { ...limits, once });

  describe('lists', () => {
    it('are read oldest first, apart from values and other lists; one that never was is empty', async () => {
      const name = someone();
      await append(name, 'a', MINUTE, 'Әлем');
      await append(name, 'b', MINUTE, 'Әлем');
      await append(someone(), 'c');
      expect(await lists().all(name)).toEqual(['Әлем', 'Әлем']);
      expect(await lists().all(someone())).toEqual([]);
      expect(await backend().store.values.get(name)).toBeNull();
    });

    it('take an append once, also when it comes again with another value or many times at once', async () => {
      const [name, other] = [someone(), someone()];
      await append(name, 'a', MINUTE, 'first');
      await append(name, 'b');
      await Promise.all(Array.from({ length: 5 }, () => append(name, 'a', MINUTE, 'again')));
      expect(await lists().all(name)).toEqual(['first', 'value of b']);
      await append(other, 'a');
      expect(await lists().all(other)).toEqual(['value of a']);
    });

    it('keep the newest when they are full; what was pushed out does not come again', async () => {
      const name = someone();
      for (const once of ['a', 'b', 'c', 'd', 'a']) await append(name, once, { most: 3, ttlSeconds: 60 });
      expect(await lists().all(name)).toEqual(['value of b', 'value of c', 'value of d']);
    });

    it('end after their lifetime, which starts anew with each append', async () => {
      const [short, renewed] = [someone(), someone()];
      await append(short, 'a', { most: 3, ttlSeconds: 1 });
      await append(renewed, 'a', { most: 3, ttlSeconds: 1 });
      await append(renewed, 'b');
      await backend().pass(1100);
      expect(await lists().all(short)).toEqual([]);
      expect(await lists().all(renewed)).toEqual(['value of a', 'value of b']);
    });

    it.each([0, -1, 1.5])('refuse a lifetime of %d s', async (ttlSeconds) => {
      const name = someone();
      await expect(append(name, 'a', { most: 3, ttlSeconds })).rejects.toThrow();
      expect(await lists().all(name)).toEqual([]);
    });
  });
}
