import { describe, expect, it } from 'vitest';
import { type Bench, contractSettings, someone } from './contract.ts';

/** How long records and values live. */
export function lifetimeContract(bench: Bench): void {
  describe('lifetimes', () => lifetimes(bench));
  describe('values', () => values(bench));
}

function lifetimes({ backend, begin, opened, release, saved }: Bench): void {
  it('a record ends after its retention, counted from the last commit', async () => {
    const person = someone();
    await saved(person, 1, 'kept');
    await backend().pass(1200);
    await saved(person, 2, 'kept on');
    await backend().pass(1200);
    const { record, unit } = await opened(person, 3);
    expect(record).toBe('kept on');
    await release(person, unit, 'failed');
    await backend().pass(1200);
    const after = await opened(person, 4);
    expect([after.record, after.unit.revision]).toEqual([null, 0]);
  });

  it('an erased record is gone, its update ids are not, beyond the retention', async () => {
    const person = someone();
    await saved(person, 1, 'somebody');
    await saved(person, 2, null);
    const { unit, record } = await opened(person, 3);
    expect([record, unit.revision]).toEqual([null, 2]);
    await release(person, unit, 'untouched');
    await backend().pass(contractSettings.retentionSeconds * 1000 + 200);
    expect(await begin(person, 1)).toEqual({ kind: 'duplicate' });
    expect(await begin(person, 2)).toEqual({ kind: 'duplicate' });
  });
}

function values({ backend, opened, saved }: Bench): void {
  it('are put, read, replaced and deleted, apart from records of the same name', async () => {
    const { values } = backend().store;
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
    const { values } = backend().store;
    const [short, renewed] = [someone(), someone()];
    await values.put(short, 'v', 1);
    await values.put(renewed, 'v', 1);
    await values.put(renewed, 'v', 60);
    await backend().pass(1100);
    expect([await values.get(short), await values.get(renewed)]).toEqual([null, 'v']);
  });

  it.each([0, -1, 1.5])('refuse a lifetime of %d s', async (seconds) => {
    const key = someone();
    await expect(backend().store.values.put(key, 'v', seconds)).rejects.toThrow();
    expect(await backend().store.values.get(key)).toBeNull();
  });
}
