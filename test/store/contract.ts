import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenUnit, Store, StoreSettings } from '../../src/store/store.ts';

/** A backend under test. Every test takes people and keys of its own, so one backend serves all. */
export interface Backend {
  readonly store: Store;
  /** Lets this much time pass for the backend: really, or on the clock handed in. */
  pass(milliseconds: number): Promise<void>;
  /** Makes every lock expire now. */
  expireLocks(): Promise<void>;
  close(): Promise<void>;
}

/** Lifetimes short enough to be waited for. */
export const contractSettings: StoreSettings = { lockMilliseconds: 300, retentionSeconds: 2 };

const someone = () => `person-${randomUUID()}`;

/** What every backend promises. */
export function storeContract(open: () => Promise<Backend>): void {
  let backend: Backend;
  beforeAll(async () => {
    backend = await open();
  });
  afterAll(() => backend.close());

  const begin = (person: string, updateId: number) => backend.store.units.begin(person, updateId);
  const opened = async (person: string, updateId: number) => {
    const begun = await begin(person, updateId);
    if (begun.kind !== 'open') throw new Error(`expected an open unit, got ${begun.kind}`);
    return begun;
  };
  const saved = async (person: string, updateId: number, record: string | null) => {
    const { unit } = await opened(person, updateId);
    expect(await backend.store.units.commit(person, unit, record)).toBe('saved');
    return unit;
  };

  describe('a unit of work', () => {
    it('starts with no record, revision 0 and no failed tries', async () => {
      const { unit, record, failedTries } = await opened(someone(), 7);
      expect({ record, failedTries }).toEqual({ record: null, failedTries: 0 });
      expect(unit).toMatchObject({ updateId: 7, revision: 0 });
    });

    it('gives back exactly the record that was saved, and counts revisions', async () => {
      const person = someone();
      const records = ['{"a":"Әлем 🌍 \\u0000"}', 'not json \0 at all', '', 'x'.repeat(100_000)];
      for (const [index, text] of records.entries()) {
        await saved(person, index, text);
        const next = await opened(person, 100 + index);
        expect(next.record).toBe(text);
        expect(next.unit.revision).toBe(index + 1);
        await backend.store.units.release(person, next.unit, 'untouched');
      }
    });

    it('keeps the person to one hand, until committed or released', async () => {
      const person = someone();
      const { unit } = await opened(person, 1);
      expect(await begin(person, 1)).toEqual({ kind: 'busy' });
      expect(await begin(person, 2)).toEqual({ kind: 'busy' });
      expect((await begin(someone(), 2)).kind).toBe('open');
      await backend.store.units.release(person, unit, 'untouched');
      const second = await opened(person, 1);
      expect(await backend.store.units.commit(person, second.unit, 'r')).toBe('saved');
      expect((await begin(person, 2)).kind).toBe('open');
    });

    it('knows a committed update again, even while the person is busy', async () => {
      const person = someone();
      await saved(person, 1, 'one');
      expect(await begin(person, 1)).toEqual({ kind: 'duplicate' });
      await opened(person, 2);
      expect(await begin(person, 1)).toEqual({ kind: 'duplicate' });
    });

    it('knows the last 16 updates and takes no id for part of another', async () => {
      const person = someone();
      for (let id = 100; id < 117; id += 1) await saved(person, id, 'r');
      for (let id = 101; id < 117; id += 1) expect(await begin(person, id)).toEqual({ kind: 'duplicate' });
      for (const other of [10, 11, 1, 0, 1101, 100]) {
        const { unit } = await opened(person, other);
        await backend.store.units.release(person, unit, 'untouched');
      }
    });
  });

  describe('a lock that expires', () => {
    it('frees the person, refuses the late commit and leaves the new hand alone', async () => {
      const person = someone();
      const slow = await opened(person, 1);
      await backend.pass(contractSettings.lockMilliseconds + 50);
      const quick = await opened(person, 2);
      expect(await backend.store.units.commit(person, slow.unit, 'slow')).toBe('lost');
      await backend.store.units.release(person, slow.unit, 'untouched');
      expect(await begin(person, 3)).toEqual({ kind: 'busy' });
      expect(await backend.store.units.commit(person, quick.unit, 'quick')).toBe('saved');
      expect(await backend.store.units.commit(person, slow.unit, 'slow')).toBe('lost');
      expect((await opened(person, 1)).record).toBe('quick');
    });

    it('refuses the late commit also when nobody came meanwhile', async () => {
      const person = someone();
      const { unit } = await opened(person, 1);
      await backend.expireLocks();
      expect(await backend.store.units.commit(person, unit, 'late')).toBe('lost');
      expect((await opened(person, 1)).record).toBeNull();
    });
  });

  describe('fencing', () => {
    it('refuses a wrong token and a wrong revision, and changes nothing', async () => {
      const person = someone();
      await saved(person, 1, 'first');
      const { unit } = await opened(person, 2);
      const forged: OpenUnit[] = [
        { ...unit, token: randomUUID() },
        { ...unit, revision: unit.revision + 1 },
        { ...unit, revision: unit.revision - 1 },
      ];
      for (const wrong of forged) {
        expect(await backend.store.units.commit(person, wrong, 'forged')).toBe('lost');
      }
      expect(await begin(person, 3)).toEqual({ kind: 'busy' });
      expect(await backend.store.units.commit(person, unit, 'second')).toBe('saved');
      expect((await opened(person, 4)).record).toBe('second');
    });

    it('answers a commit that is sent again as before, and changes nothing', async () => {
      const person = someone();
      const unit = await saved(person, 1, 'once');
      expect(await backend.store.units.commit(person, unit, 'once')).toBe('saved');
      const next = await opened(person, 2);
      expect(next.unit.revision).toBe(1);
      expect(await backend.store.units.commit(person, unit, 'again')).toBe('saved');
      expect(await backend.store.units.commit(person, next.unit, 'next')).toBe('saved');
      expect((await opened(person, 3)).record).toBe('next');
    });
  });

  describe('failed tries', () => {
    it('are counted for each update on its own and forgotten with its commit', async () => {
      const person = someone();
      const fail = async (updateId: number) => {
        const begun = await opened(person, updateId);
        await backend.store.units.release(person, begun.unit, 'failed');
        return begun.failedTries;
      };
      expect([await fail(5), await fail(15), await fail(5), await fail(15), await fail(5)]).toEqual([
        0, 0, 1, 1, 2,
      ]);
      const third = await opened(person, 5);
      expect([third.failedTries, third.record, third.unit.revision]).toEqual([3, null, 0]);
      expect(await backend.store.units.commit(person, third.unit, 'given up')).toBe('saved');
      expect(await begin(person, 5)).toEqual({ kind: 'duplicate' });
      const other = await opened(person, 15);
      expect([other.failedTries, other.record]).toEqual([2, 'given up']);
    });

    it('do not count a release untouched', async () => {
      const person = someone();
      const { unit } = await opened(person, 1);
      await backend.store.units.release(person, unit, 'untouched');
      expect((await opened(person, 1)).failedTries).toBe(0);
    });

    it('count although the lock expired, but not once the update is committed', async () => {
      const person = someone();
      const slow = await opened(person, 1);
      await backend.expireLocks();
      await backend.store.units.release(person, slow.unit, 'failed');
      const second = await opened(person, 1);
      expect(second.failedTries).toBe(1);
      expect(await backend.store.units.commit(person, second.unit, 'done')).toBe('saved');
      await backend.store.units.release(person, slow.unit, 'failed');
      const next = await opened(person, 2);
      expect([next.record, next.failedTries]).toEqual(['done', 0]);
    });
  });

  describe('lifetimes', () => {
    it('a record ends after its retention, counted from the last commit', async () => {
      const person = someone();
      await saved(person, 1, 'kept');
      await backend.pass(1200);
      await saved(person, 2, 'kept on');
      await backend.pass(1200);
      const { record, unit } = await opened(person, 3);
      expect(record).toBe('kept on');
      await backend.store.units.release(person, unit, 'failed');
      await backend.pass(1200);
      const after = await opened(person, 4);
      expect([after.record, after.unit.revision]).toEqual([null, 0]);
    });

    it('an erased record is gone, its update ids are not, beyond the retention', async () => {
      const person = someone();
      await saved(person, 1, 'somebody');
      await saved(person, 2, null);
      const { unit, record } = await opened(person, 3);
      expect([record, unit.revision]).toEqual([null, 2]);
      await backend.store.units.release(person, unit, 'untouched');
      await backend.pass(contractSettings.retentionSeconds * 1000 + 200);
      expect(await begin(person, 1)).toEqual({ kind: 'duplicate' });
      expect(await begin(person, 2)).toEqual({ kind: 'duplicate' });
    });
  });

  describe('values', () => {
    it('are put, read, replaced and deleted, apart from records of the same name', async () => {
      const { values } = backend.store;
      const key = someone();
      await saved(key, 1, 'record');
      expect(await values.get(key)).toBeNull();
      await values.put(key, 'Әлем', 60);
      await values.put(key, '', 60);
      expect(await values.get(key)).toBe('');
      await values.delete(key);
      await values.delete(key);
      expect(await values.get(key)).toBeNull();
      expect((await opened(key, 2)).record).toBe('record');
    });

    it('end after their lifetime, which starts anew with each put', async () => {
      const { values } = backend.store;
      const [short, renewed] = [someone(), someone()];
      await values.put(short, 'v', 1);
      await values.put(renewed, 'v', 1);
      await values.put(renewed, 'v', 60);
      await backend.pass(1100);
      expect([await values.get(short), await values.get(renewed)]).toEqual([null, 'v']);
    });

    it.each([0, -1, 1.5])('refuse a lifetime of %d s', async (seconds) => {
      const key = someone();
      await expect(backend.store.values.put(key, 'v', seconds)).rejects.toThrow();
      expect(await backend.store.values.get(key)).toBeNull();
    });
  });

  it('answers a ping', async () => {
    await expect(backend.store.ping()).resolves.toBeUndefined();
  });
}
