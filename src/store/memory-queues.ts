import { dueHeap } from './due-heap.ts';
import { type Expiring, expiringMap } from './expiring-map.ts';
import type { ClaimAsked, ClaimedDue, Due, QueueStore } from './queue-store.ts';
import { checkLifetime } from './store.ts';

interface Kept extends Due {
  /** What the last change had seen, to know it when it is sent again. */
  readonly changedFrom: number | null;
}

interface Queue {
  readonly members: Map<string, Kept>;
  readonly heap: ReturnType<typeof dueHeap>;
}

export function memoryQueues(now: () => number): QueueStore {
  const queues = expiringMap<Expiring & { readonly queue: Queue }>(now);
  const queueOf = (name: string): Queue => queues.get(name)?.queue ?? { members: new Map(), heap: dueHeap() };
  return {
    async get(name, member) {
      const kept = queueOf(name).members.get(member);
      return kept ? { value: kept.value, dueAt: kept.dueAt } : null;
    },
    async change(name, member, { seen, next, ttlSeconds }) {
      checkLifetime(ttlSeconds);
      const queue = queueOf(name);
      const kept = queue.members.get(member);
      if ((kept?.dueAt ?? null) !== seen) return kept !== undefined && kept.changedFrom === seen;
      if (next) keep(queue, member, { ...next, changedFrom: seen });
      else queue.members.delete(member);
      queues.set(name, { queue, expiresAt: now() + ttlSeconds * 1000 });
      return true;
    },
    async remove(name, member) {
      queueOf(name).members.delete(member);
    },
    async claim(name, asked) {
      return claim(queueOf(name), asked);
    },
    async size(name) {
      return queueOf(name).members.size;
    },
    async *members(name) {
      yield [...queueOf(name).members.keys()];
    },
  };
}

function keep({ members, heap }: Queue, member: string, kept: Kept): void {
  members.set(member, kept);
  heap.push({ member, dueAt: kept.dueAt });
}

function claim(queue: Queue, { now, most, leaseMilliseconds }: ClaimAsked): readonly ClaimedDue[] {
  const dueAt = now + leaseMilliseconds;
  const claimed: ClaimedDue[] = [];
  for (let mark = queue.heap.first(); mark && mark.dueAt <= now; mark = queue.heap.first()) {
    if (claimed.length >= most) break;
    queue.heap.pop();
    const kept = queue.members.get(mark.member);
    // A mark of a member that has moved or gone since.
    if (kept?.dueAt !== mark.dueAt) continue;
    keep(queue, mark.member, { ...kept, dueAt });
    claimed.push({ member: mark.member, value: kept.value, dueAt });
  }
  return claimed;
}
