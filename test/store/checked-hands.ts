import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { type OpenUnit, rememberedUpdates } from '../../src/store/store.ts';
import type { Backend } from './contract.ts';

/** What must be true, told without the machinery of locks: who holds, what is saved, what was tried. */
interface Truth {
  holder: number | null;
  record: string | null;
  revision: number;
  committed: readonly number[];
  readonly tries: Map<number, number>;
}

interface Hand {
  readonly unit: OpenUnit;
  readonly record: string | null;
  saved: boolean;
}

/** Hands that act on one new person and compare each answer of the backend with the truth. */
export function checkedHands({ store, expireLocks }: Backend) {
  const person = randomUUID();
  const truth: Truth = { holder: null, record: null, revision: 0, committed: [], tries: new Map() };
  const hands = new Map<number, Hand>();
  return {
    async begin(by: number, updateId: number): Promise<void> {
      // A hand that begins anew while it holds the lock would be two hands.
      if (truth.holder === by) return;
      const begun = await store.units.begin(person, updateId);
      if (truth.committed.includes(updateId)) return expect(begun).toEqual({ kind: 'duplicate' });
      if (truth.holder !== null) return expect(begun).toEqual({ kind: 'busy' });
      if (begun.kind !== 'open') return expect.unreachable(`a free person answered ${begun.kind}`);
      expect(begun.unit).toEqual({ updateId, token: begun.unit.token, revision: truth.revision });
      expect(begun.record).toBe(truth.record);
      expect(begun.failedTries).toBe(truth.tries.get(updateId) ?? 0);
      truth.holder = by;
      hands.set(by, { unit: begun.unit, record: begun.record, saved: false });
    },
    async commit(by: number, erase: boolean): Promise<void> {
      const hand = hands.get(by);
      if (!hand) return;
      const record = erase ? null : `${hand.record ?? ''} ${hand.unit.updateId}`;
      const answer = await store.units.commit(person, hand.unit, record);
      expect(answer).toBe(expectedOfCommit(by, hand, truth));
      if (hand.saved || answer === 'lost') return;
      hand.saved = true;
      recordCommit(truth, hand.unit.updateId, record);
    },
    async release(by: number, outcome: 'untouched' | 'failed'): Promise<void> {
      const unit = hands.get(by)?.unit;
      if (!unit) return;
      const id = unit.updateId;
      await store.units.release(person, unit, outcome);
      if (truth.holder === by) truth.holder = null;
      if (outcome === 'failed' && !truth.committed.includes(id))
        truth.tries.set(id, (truth.tries.get(id) ?? 0) + 1);
    },
    async expire(): Promise<void> {
      await expireLocks();
      truth.holder = null;
    },
  };
}

function expectedOfCommit(by: number, hand: Hand, truth: Truth): 'saved' | 'lost' {
  // Sent again: known as long as nobody has committed since.
  if (hand.saved) return hand.unit.revision + 1 === truth.revision ? 'saved' : 'lost';
  return truth.holder === by ? 'saved' : 'lost';
}

function recordCommit(truth: Truth, updateId: number, record: string | null): void {
  truth.holder = null;
  truth.record = record;
  truth.revision += 1;
  truth.committed = [...truth.committed, updateId].slice(-rememberedUpdates);
  truth.tries.delete(updateId);
}
