import { describe, expect, it } from 'vitest';
import { type Bench, someone } from './contract.ts';

const MINUTE = { ttlSeconds: 60 };

/** Fields under one key that ends as a whole. */
export function fieldContract({ backend }: Bench): void {
  const fields = () => backend().store.fields;
  const all = async (key: string) => Object.fromEntries(await fields().all(key));

  describe('fields', () => {
    it('stand side by side under their key, are put anew, taken away one by one and all at once', async () => {
      const [key, other] = [someone(), someone()];
      expect(await fields().put(key, 'a', 'Әлем', MINUTE)).toBe(true);
      await fields().put(key, 'b', 'two', MINUTE);
      await fields().put(key, 'b', 'three', MINUTE);
      await fields().put(other, 'a', 'another', MINUTE);
      expect(await all(key)).toEqual({ a: 'Әлем', b: 'three' });
      await fields().delete(key, 'a');
      await fields().delete(key, 'never was');
      await fields().delete(someone(), 'a');
      expect(await all(key)).toEqual({ b: 'three' });
      await fields().clear(key);
      await fields().clear(key);
      expect(await all(key)).toEqual({});
      expect(await all(other)).toEqual({ a: 'another' });
    });

    it('come from many hands at once and none is lost', async () => {
      const key = someone();
      await Promise.all(Array.from({ length: 30 }, (_, hand) => fields().put(key, `${hand}`, 'x', MINUTE)));
      expect((await fields().all(key)).size).toBe(30);
    });

    it('count from many hands at once, up and down, and end with their key', async () => {
      const key = someone();
      const counts = Array.from({ length: 20 }, (_, hand) => fields().add(key, 'n', hand < 15 ? 1 : -1, 60));
      await Promise.all(counts);
      await fields().add(key, 'other', 7, 1);
      expect(await all(key)).toEqual({ n: '10', other: '7' });
      await backend().pass(1100);
      expect(await all(key)).toEqual({});
    });

    it('are put beside another only while that one is there', async () => {
      const key = someone();
      const beside = { ...MINUTE, beside: 'class' };
      expect(await fields().put(key, 'a', 'x', beside)).toBe(false);
      expect(await all(key)).toEqual({});
      await fields().put(key, 'class', '{}', MINUTE);
      expect(await fields().put(key, 'a', 'x', beside)).toBe(true);
      await fields().clear(key);
      expect(await fields().put(key, 'a', 'x', beside)).toBe(false);
      expect(await all(key)).toEqual({});
    });

    it('end together after the lifetime that the last put gave; taking one away gives no new one', async () => {
      const [renewed, ended] = [someone(), someone()];
      await fields().put(renewed, 'a', 'x', { ttlSeconds: 1 });
      await fields().put(renewed, 'b', 'x', MINUTE);
      await fields().put(ended, 'a', 'x', MINUTE);
      await fields().put(ended, 'b', 'x', { ttlSeconds: 1 });
      await fields().delete(ended, 'b');
      await backend().pass(1100);
      expect(await all(renewed)).toEqual({ a: 'x', b: 'x' });
      expect(await all(ended)).toEqual({});
    });

    it.each([0, -1, 1.5])('refuse a lifetime of %d s', async (ttlSeconds) => {
      const key = someone();
      await expect(fields().put(key, 'a', 'x', { ttlSeconds })).rejects.toThrow();
      expect(await all(key)).toEqual({});
    });
  });
}
