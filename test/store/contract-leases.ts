import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Bench } from './contract.ts';

const LONG = 60_000;
const SHORT = 200;

/** One holder at a time, whatever happens to it. */
export function leaseContract({ backend }: Bench): void {
  const leases = () => backend().store.leases;

  describe('a lease', () => {
    it('has one holder, who renews it', async () => {
      const name = randomUUID();
      expect(await leases().hold(name, 'first', LONG)).toBe(true);
      expect(await leases().hold(name, 'second', LONG)).toBe(false);
      expect(await leases().hold(name, 'first', LONG)).toBe(true);
      expect(await leases().hold(randomUUID(), 'second', LONG)).toBe(true);
    });

    it('is free when its holder lets go, not when another does', async () => {
      const name = randomUUID();
      await leases().hold(name, 'first', LONG);
      await leases().letGo(name, 'second');
      expect(await leases().hold(name, 'second', LONG)).toBe(false);
      await leases().letGo(name, 'first');
      expect(await leases().hold(name, 'second', LONG)).toBe(true);
    });

    it('ends with the time when its holder is gone', async () => {
      const name = randomUUID();
      await leases().hold(name, 'first', SHORT);
      await backend().pass(SHORT + 50);
      expect(await leases().hold(name, 'second', LONG)).toBe(true);
      expect(await leases().hold(name, 'first', LONG)).toBe(false);
    });

    it('goes to one of many who ask at the same time', async () => {
      const name = randomUUID();
      const asked = await Promise.all(['a', 'b', 'c', 'd'].map((who) => leases().hold(name, who, LONG)));
      expect(asked.filter((won) => won)).toHaveLength(1);
    });
  });
}
