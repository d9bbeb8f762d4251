import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Begun, OpenUnit, Store, StoreSettings } from '../../src/store/store.ts';
import { fieldContract } from './contract-fields.ts';
import { leaseContract } from './contract-leases.ts';
import { lifetimeContract } from './contract-lifetimes.ts';
import { limiterContract } from './contract-limiters.ts';
import { listContract } from './contract-lists.ts';
import { queueContract } from './contract-queues.ts';
import { rateContract } from './contract-rates.ts';
import { triesContract } from './contract-tries.ts';
import { unitContract } from './contract-units.ts';

/** A backend under test. Every test takes people and keys of its own, so one backend serves all. */
export interface Backend {
  readonly store: Store;
  /** Lets this much time pass for the backend: on the clock handed in, or by shortening every lifetime. */
  pass(milliseconds: number): Promise<void>;
  /** Makes every lock expire now. */
  expireLocks(): Promise<void>;
  close(): Promise<void>;
}

/** Lifetimes short enough to be waited for. */
export const contractSettings: StoreSettings = {
  lockMilliseconds: 300,
  retentionSeconds: 2,
  updatesPerWindow: 60,
};

/** A backend, with the steps of a test in a word. */
export interface Bench {
  backend(): Backend;
  begin(person: string, updateId: number): Promise<Begun>;
  /** Begins and expects to be let in. */
  opened(person: string, updateId: number): Promise<Extract<Begun, { kind: 'open' }>>;
  commit(person: string, unit: OpenUnit, record: string | null): Promise<'saved' | 'lost'>;
  release(person: string, unit: OpenUnit, outcome: 'untouched' | 'failed'): Promise<void>;
  /** Begins, commits and expects both to succeed. */
  saved(person: string, updateId: number, record: string | null): Promise<OpenUnit>;
}

/** A person of this test alone. */
export const someone = () => `person-${randomUUID()}`;

/** What every backend promises. */
export function storeContract(open: () => Promise<Backend>): void {
  let backend: Backend;
  beforeAll(async () => {
    backend = await open();
  });
  afterAll(() => backend.close());
  const bench = benchOn(() => backend);
  unitContract(bench);
  triesContract(bench);
  lifetimeContract(bench);
  listContract(bench);
  fieldContract(bench);
  leaseContract(bench);
  rateContract(bench);
  queueContract(bench);
  limiterContract(bench);
  it('answers a ping', async () => {
    await expect(backend.store.ping()).resolves.toBeUndefined();
  });
}

function benchOn(backend: () => Backend): Bench {
  const units = () => backend().store.units;
  const opened = async (person: string, updateId: number) => {
    const begun = await units().begin(person, updateId);
    if (begun.kind !== 'open') throw new Error(`expected an open unit, got ${begun.kind}`);
    return begun;
  };
  return {
    backend,
    opened,
    begin: (person, updateId) => units().begin(person, updateId),
    commit: (person, unit, record) => units().commit(person, unit, record),
    release: (person, unit, outcome) => units().release(person, unit, outcome),
    async saved(person, updateId, record) {
      const { unit } = await opened(person, updateId);
      expect(await units().commit(person, unit, record)).toBe('saved');
      return unit;
    },
  };
}
