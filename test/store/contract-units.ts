import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OpenUnit } from '../../src/store/store.ts';
import { type Bench, contractSettings, someone } from './contract.ts';

/** Locks and fencing. */
export function unitContract(bench: Bench): void {
  describe('a unit of work', () => units(bench));
  describe('a lock that expires', () => expiringLocks(bench));
  describe('fencing', () => fencing(bench));
}

function units({ begin, opened, commit, release, saved }: Bench): void {
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
      await release(person, next.unit, 'untouched');
    }
  });

  it('keeps the person to one hand, until committed or released', async () => {
    const person = someone();
    const { unit } = await opened(person, 1);
    expect(await begin(person, 1)).toEqual({ kind: 'busy' });
    expect(await begin(person, 2)).toEqual({ kind: 'busy' });
    expect((await begin(someone(), 2)).kind).toBe('open');
    await release(person, unit, 'untouched');
    const second = await opened(person, 1);
    expect(await commit(person, second.unit, 'r')).toBe('saved');
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
      await release(person, unit, 'untouched');
    }
  });
}

function expiringLocks({ backend, begin, opened, commit, release }: Bench): void {
  it('frees the person, refuses the late commit and leaves the new hand alone', async () => {
    const person = someone();
    const slow = await opened(person, 1);
    await backend().pass(contractSettings.lockMilliseconds + 50);
    const quick = await opened(person, 2);
    expect(await commit(person, slow.unit, 'slow')).toBe('lost');
    await release(person, slow.unit, 'untouched');
    expect(await begin(person, 3)).toEqual({ kind: 'busy' });
    expect(await commit(person, quick.unit, 'quick')).toBe('saved');
    expect(await commit(person, slow.unit, 'slow')).toBe('lost');
    expect((await opened(person, 1)).record).toBe('quick');
  });

  it('refuses the late commit also when nobody came meanwhile', async () => {
    const person = someone();
    const { unit } = await opened(person, 1);
    await backend().expireLocks();
    expect(await commit(person, unit, 'late')).toBe('lost');
    expect((await opened(person, 1)).record).toBeNull();
  });
}

function fencing({ begin, opened, commit, saved }: Bench): void {
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
      expect(await commit(person, wrong, 'forged')).toBe('lost');
    }
    expect(await begin(person, 3)).toEqual({ kind: 'busy' });
    expect(await commit(person, unit, 'second')).toBe('saved');
    expect((await opened(person, 4)).record).toBe('second');
  });

  it('answers a commit that is sent again as before, and changes nothing', async () => {
    const person = someone();
    const unit = await saved(person, 1, 'once');
    expect(await commit(person, unit, 'once')).toBe('saved');
    const next = await opened(person, 2);
    expect(next.unit.revision).toBe(1);
    expect(await commit(person, unit, 'again')).toBe('saved');
    expect(await commit(person, next.unit, 'next')).toBe('saved');
    expect((await opened(person, 3)).record).toBe('next');
  });
}
