import { describe, expect, it } from 'vitest';
import { type Bench, someone } from './contract.ts';

/** How often handling an update has failed. */
export function triesContract(bench: Bench): void {
  describe('failed tries', () => failedTries(bench));
}

function failedTries({ backend, begin, opened, commit, release, saved }: Bench): void {
  it('are counted for each update on its own and forgotten with its commit', async () => {
    const person = someone();
    const fail = async (updateId: number) => {
      const begun = await opened(person, updateId);
      await release(person, begun.unit, 'failed');
      return begun.failedTries;
    };
    expect([await fail(5), await fail(15), await fail(5), await fail(15), await fail(5)]).toEqual([
      0, 0, 1, 1, 2,
    ]);
    const third = await opened(person, 5);
    expect([third.failedTries, third.record, third.unit.revision]).toEqual([3, null, 0]);
    expect(await commit(person, third.unit, 'given up')).toBe('saved');
    expect(await begin(person, 5)).toEqual({ kind: 'duplicate' });
    const other = await opened(person, 15);
    expect([other.failedTries, other.record]).toEqual([2, 'given up']);
  });

  it('do not count a release untouched', async () => {
    const person = someone();
    const { unit } = await opened(person, 1);
    await release(person, unit, 'untouched');
    expect((await opened(person, 1)).failedTries).toBe(0);
  });

  it('count although the lock expired, but not once the update is committed', async () => {
    const person = someone();
    const slow = await opened(person, 1);
    await backend().expireLocks();
    await release(person, slow.unit, 'failed');
    const second = await opened(person, 1);
    expect(second.failedTries).toBe(1);
    expect(await commit(person, second.unit, 'done')).toBe('saved');
    await release(person, slow.unit, 'failed');
    const next = await opened(person, 2);
    expect(next.record).toBe('done');
    await release(person, next.unit, 'untouched');
    // Once its id is forgotten, a count left behind would show.
    for (let id = 2; id < 18; id += 1) await saved(person, id, 'r');
    expect((await opened(person, 1)).failedTries).toBe(0);
  });
}
