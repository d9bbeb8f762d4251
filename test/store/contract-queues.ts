import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ClaimedDue, Due } from '../../src/store/queue-store.ts';
import { type Bench, someone } from './contract.ts';

const LEASE = 1000;
const T = 1_800_000_000_000;

/** Members that become due, each in one hand at a time. The clock of a queue is the one handed in. */
export function queueContract({ backend }: Bench): void {
  const queues = () => backend().store.queues;
  const change = (queue: string, member: string, seen: number | null, next: Due | null, ttlSeconds = 60) =>
    queues().change(queue, member, { seen, next, ttlSeconds });
  const put = (queue: string, member: string, dueAt: number, value = `of ${member}`) =>
    change(queue, member, null, { value, dueAt });
  const claim = (queue: string, now: number, most = 10) =>
    queues().claim(queue, { now, most, leaseMilliseconds: LEASE });
  const names = (claimed: readonly ClaimedDue[]) => claimed.map(({ member }) => member);

  describe('a queue', () => {
    it('gives what is due, the earliest first, to one hand until its lease ends', async () => {
      const queue = someone();
      for (const [member, dueAt] of [
        ['late', 30],
        ['b', 10],
        ['early', 5],
        ['a', 10],
      ] as const)
        await put(queue, member, T + dueAt);
      expect(await claim(queue, T + 29, 2)).toEqual([
        { member: 'early', value: 'of early', dueAt: T + 29 + LEASE },
        { member: 'a', value: 'of a', dueAt: T + 29 + LEASE },
      ]);
      expect(names(await claim(queue, T + 29))).toEqual(['b']);
      expect(await claim(queue, T + 29)).toEqual([]);
      expect(names(await claim(queue, T + 28 + LEASE))).toEqual(['late']);
      expect(names(await claim(queue, T + 29 + LEASE))).toEqual(['a', 'b', 'early']);
      expect(await queues().size(queue)).toBe(4);
    });

    it('is settled by whoever holds the claim, also when the order comes twice, and by nobody after it', async () => {
      const queue = someone();
      await put(queue, 'm', T);
      const [slow] = await claim(queue, T);
      const [quick] = await claim(queue, T + LEASE);
      const next = { value: 'Әлем 🌍 1', dueAt: T + 5 * LEASE };
      expect(await change(queue, 'm', slow?.dueAt ?? 0, next)).toBe(false);
      expect(await change(queue, 'm', quick?.dueAt ?? 0, next)).toBe(true);
      expect(await change(queue, 'm', quick?.dueAt ?? 0, next)).toBe(true);
      expect(await change(queue, 'm', slow?.dueAt ?? 0, next)).toBe(false);
      expect(await queues().get(queue, 'm')).toEqual(next);
      expect(await claim(queue, T + 5 * LEASE - 1)).toEqual([]);
    });

    it('a claim is lost when the member was put anew or removed, and changes nothing then', async () => {
      const queue = someone();
      for (const member of ['put', 'gone']) await put(queue, member, T);
      const [gone, moved] = await claim(queue, T);
      const fresh = { value: 'fresh', dueAt: T + 7 };
      expect(await change(queue, 'put', moved?.dueAt ?? 0, fresh)).toBe(true);
      await queues().remove(queue, 'gone');
      await queues().remove(queue, 'gone');
      expect(await change(queue, 'gone', gone?.dueAt ?? 0, { value: 'back', dueAt: T })).toBe(false);
      expect(await change(queue, 'put', T, { value: 'old', dueAt: T })).toBe(false);
      expect([await queues().get(queue, 'gone'), await queues().get(queue, 'put')]).toEqual([null, fresh]);
      expect(await queues().size(queue)).toBe(1);
    });

    it('changes only what is as it was seen; of two who take it out, one has done it', async () => {
      const queue = someone();
      expect(await change(queue, 'm', T, { value: '', dueAt: T + 1 })).toBe(false);
      expect(await change(queue, 'm', null, { value: '', dueAt: T + 1 })).toBe(true);
      expect(await queues().get(queue, 'm')).toEqual({ value: '', dueAt: T + 1 });
      expect(await change(queue, 'm', T, null)).toBe(false);
      const both = [change(queue, 'm', T + 1, null), change(queue, 'm', T + 1, null)];
      expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
      expect(await claim(queue, T + 5)).toEqual([]);
    });

    it('gives every member to one of many hands that ask at once', async () => {
      const [queue, other] = [someone(), someone()];
      const members = Array.from({ length: 40 }, () => randomUUID());
      await Promise.all(members.map((member) => put(queue, member, T)));
      await put(other, 'stranger', T);
      const hands = await Promise.all(Array.from({ length: 8 }, () => claim(queue, T, 7)));
      expect(hands.flatMap(names).toSorted()).toEqual(members.toSorted());
    });

    it('tells all its members, also beyond one page', async () => {
      const queue = someone();
      const members = Array.from({ length: 1200 }, () => randomUUID());
      await Promise.all(members.map((member) => put(queue, member, T)));
      const told = new Set<string>();
      for await (const page of queues().members(queue)) for (const member of page) told.add(member);
      expect([...told].toSorted()).toEqual(members.toSorted());
      for await (const page of queues().members(someone())) expect(page).toEqual([]);
    });

    it('ends after its lifetime, which starts anew with each change', async () => {
      const [short, renewed] = [someone(), someone()];
      await change(short, 'm', null, { value: 'v', dueAt: T }, 1);
      await change(renewed, 'm', null, { value: 'v', dueAt: T }, 1);
      await put(renewed, 'other', T);
      await backend().pass(1100);
      expect(await claim(short, T)).toEqual([]);
      expect(names(await claim(renewed, T))).toEqual(['m', 'other']);
      await expect(change(short, 'm', null, { value: 'v', dueAt: T }, 0.5)).rejects.toThrow();
    });
  });
}
