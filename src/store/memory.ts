import { randomUUID } from 'node:crypto';
import { type Expiring, expiringMap } from './expiring-map.ts';
import { memoryFields } from './memory-fields.ts';
import { memoryLeases } from './memory-leases.ts';
import { memoryLimiters } from './memory-limiters.ts';
import { memoryLists } from './memory-lists.ts';
import { memoryQueues } from './memory-queues.ts';
import {
  checkLifetime,
  rateWindowMilliseconds,
  rememberedUpdates,
  type Store,
  type StoreSettings,
  type UnitStore,
  updateIdSeconds,
  type ValueStore,
} from './store.ts';

interface Person extends Expiring {
  readonly record: string | null;
  readonly revision: number;
  readonly committed: readonly number[];
  readonly failedTries: ReadonlyMap<number, number>;
  /** The token of the last commit, to know a commit that is sent again. */
  readonly lastToken: string;
}

/** The in-process backend: everything ends with the process. `now` is the time in milliseconds. */
export function createMemoryStore(settings: StoreSettings, now: () => number): Store {
  return {
    name: 'memory',
    units: memoryUnits(settings, now),
    values: memoryValues(now),
    lists: memoryLists(now),
    fields: memoryFields(now),
    leases: memoryLeases(now),
    queues: memoryQueues(now),
    limiters: memoryLimiters(now),
    ping: async () => {},
    close: async () => {},
  };
}

function memoryUnits(settings: StoreSettings, now: () => number): UnitStore {
  const people = expiringMap<Person>(now);
  const rates = expiringMap<Expiring & { readonly count: number }>(now);
  const locks = expiringMap<Expiring & { readonly token: string }>(now);
  const { updatesPerWindow = Number.POSITIVE_INFINITY } = settings;
  /** By how much there are too many, this one among them. */
  const overLimit = (key: string): number => {
    const window = rates.get(key) ?? { count: 0, expiresAt: now() + rateWindowMilliseconds };
    rates.set(key, { ...window, count: window.count + 1 });
    return window.count + 1 - updatesPerWindow;
  };
  return {
    async begin(key, updateId) {
      const person = people.get(key);
      if (person?.committed.includes(updateId)) return { kind: 'duplicate' };
      if (locks.get(key)) return { kind: 'busy' };
      const failedTries = person?.failedTries.get(updateId) ?? 0;
      const over = failedTries === 0 ? overLimit(key) : 0;
      if (over > 0) return { kind: 'limited', isFirst: over === 1 };
      const token = randomUUID();
      locks.set(key, { token, expiresAt: now() + settings.lockMilliseconds });
      return {
        kind: 'open',
        unit: { updateId, token, revision: person?.revision ?? 0 },
        record: person?.record ?? null,
        failedTries,
      };
    },
    async admit(key) {
      return overLimit(key) <= 0;
    },
    async commit(key, unit, record) {
      const person = people.get(key);
      if (person?.lastToken === unit.token) return 'saved';
      const revision = person?.revision ?? 0;
      if (locks.get(key)?.token !== unit.token || revision !== unit.revision) return 'lost';
      const failedTries = new Map(person?.failedTries);
      failedTries.delete(unit.updateId);
      people.set(key, {
        record,
        revision: revision + 1,
        committed: [...(person?.committed ?? []), unit.updateId].slice(-rememberedUpdates),
        failedTries,
        lastToken: unit.token,
        expiresAt: now() + (record === null ? updateIdSeconds : settings.retentionSeconds) * 1000,
      });
      locks.delete(key);
      return 'saved';
    },
    async release(key, unit, outcome) {
      if (locks.get(key)?.token === unit.token) locks.delete(key);
      const person = people.get(key) ?? newcomer(now());
      if (outcome === 'untouched' || person.committed.includes(unit.updateId)) return;
      people.set(key, { ...person, failedTries: withFailedTry(person.failedTries, unit.updateId) });
    },
  };
}

/** Somebody whose first update failed: only the failed tries are kept. */
function newcomer(now: number): Person {
  return {
    record: null,
    revision: 0,
    committed: [],
    failedTries: new Map(),
    lastToken: '',
    expiresAt: now + updateIdSeconds * 1000,
  };
}

function withFailedTry(tries: ReadonlyMap<number, number>, updateId: number): ReadonlyMap<number, number> {
  const others = [...tries].filter(([id]) => id !== updateId);
  return new Map([...others, [updateId, (tries.get(updateId) ?? 0) + 1] as const].slice(-rememberedUpdates));
}

function memoryValues(now: () => number): ValueStore {
  const values = expiringMap<Expiring & { readonly value: string }>(now);
  return {
    async get(key) {
      return values.get(key)?.value ?? null;
    },
    async put(key, value, ttlSeconds) {
      checkLifetime(ttlSeconds);
      values.set(key, { value, expiresAt: now() + ttlSeconds * 1000 });
    },
    async delete(key) {
      values.delete(key);
    },
  };
}
