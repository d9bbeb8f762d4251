import { randomUUID } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { inTime } from './in-time.ts';
import { parseRedisAddress } from './redis-address.ts';
import { connect, type ReportConnection } from './redis-client.ts';
import { redisFields } from './redis-fields.ts';
import { redisLeases } from './redis-leases.ts';
import { redisLimiters } from './redis-limiters.ts';
import { redisLists } from './redis-lists.ts';
import { redisQueues } from './redis-queues.ts';
import { defineUnitScripts } from './redis-scripts.ts';
import { type Replicated, replicatedBy } from './replicas.ts';
import type { Begun, Store, StoreSettings, UnitStore, ValueStore } from './store.ts';

/**
 * The Redis backend. Throws at once when `url` is not an address (see `parseRedisAddress`); a Redis that is away
 * makes each call reject within 1.5 s, and the connection comes back by itself.
 */
export function createRedisStore(
  url: string,
  settings: StoreSettings,
  report: ReportConnection = () => {},
): Store {
  const address = parseRedisAddress(url);
  const client = connect(address, report);
  defineUnitScripts(client);
  const { replicas = 0 } = settings;
  const waiting = replicas > 0 ? connect(address, () => {}) : undefined;
  const replicated = waiting ? replicatedBy(waiting, replicas) : async () => {};
  return {
    name: 'redis',
    units: redisUnits(client, settings, replicated),
    values: redisValues(client),
    lists: redisLists(client),
    fields: redisFields(client),
    leases: redisLeases(client),
    queues: redisQueues(client),
    limiters: redisLimiters(client),
    async ping() {
      await inTime(client.ping());
    },
    async close() {
      await inTime(client.quit(), 300).catch(() => {});
      client.disconnect();
      waiting?.disconnect();
    },
  };
}

function redisUnits(client: Redis | Cluster, settings: StoreSettings, replicated: Replicated): UnitStore {
  const giveBackLater = abandonedLocks(client, settings.lockMilliseconds);
  const { lockMilliseconds, updatesPerWindow = 0 } = settings;
  return {
    async begin(person, updateId) {
      const token = randomUUID();
      const { lock, hash, rate } = keysOf(person);
      try {
        const reply = await inTime(
          client.beginUnit(lock, hash, rate, token, lockMilliseconds, updateId, updatesPerWindow),
        );
        const begun = begunFrom(reply, updateId, token);
        // What made it a duplicate may have been saved by a hand that did not see it replicated.
        if (begun.kind === 'duplicate') await replicated(person);
        return begun;
      } catch (error) {
        giveBackLater(person, token);
        throw error;
      }
    },
    async admit(person) {
      return Number(await inTime(client.admitUpdate(keysOf(person).rate, updatesPerWindow))) === 0;
    },
    async commit(person, unit, record) {
      const { lock, hash } = keysOf(person);
      const args = [unit.token, unit.updateId, unit.revision, settings.retentionSeconds];
      try {
        const reply = await inTime(
          client.commitUnit(lock, hash, ...args, ...(record === null ? [] : [record])),
        );
        if (reply !== 'saved') return 'lost';
        await replicated(person);
        return 'saved';
      } catch (error) {
        giveBackLater(person, unit.token);
        throw error;
      }
    },
    async release(person, unit, outcome) {
      const { lock, hash } = keysOf(person);
      try {
        await inTime(client.releaseUnit(lock, hash, unit.token, unit.updateId, outcome));
      } catch (error) {
        giveBackLater(person, unit.token);
        throw error;
      }
    },
  };
}

/**
 * A Redis that was slow may take a lock after we stopped waiting for its answer, and would keep the person busy
 * until the lock expires. Such a lock is given back behind the late command, and again when the connection is new.
 */
function abandonedLocks(client: Redis | Cluster, lockMilliseconds: number) {
  const personOf = new Map<string, string>();
  const giveBack = (person: string, token: string) => {
    const { lock, hash } = keysOf(person);
    client.releaseUnit(lock, hash, token, 0, 'untouched').then(
      () => personOf.delete(token),
      () => {},
    );
  };
  client.on('ready', () => {
    for (const [token, person] of personOf) giveBack(person, token);
  });
  return (person: string, token: string): void => {
    personOf.set(token, person);
    setTimeout(() => personOf.delete(token), lockMilliseconds).unref();
    giveBack(person, token);
  };
}

/** The braces put all keys of a person into one Cluster slot. */
function keysOf(person: string) {
  return { lock: `lock:{${person}}`, hash: `person:{${person}}`, rate: `rate:{${person}}` };
}

function begunFrom(reply: unknown, updateId: number, token: string): Begun {
  const [kind, revision, failedTries, record]: unknown[] = Array.isArray(reply) ? reply : [];
  if (kind === 'duplicate' || kind === 'busy') return { kind };
  // The second item is by how much there are too many.
  if (kind === 'limited') return { kind, isFirst: revision === 1 };
  if (kind !== 'open' || typeof revision !== 'number' || typeof failedTries !== 'number') {
    throw new Error('Redis gave an unexpected reply to begin');
  }
  return {
    kind,
    unit: { updateId, token, revision },
    record: typeof record === 'string' ? record : null,
    failedTries,
  };
}

function redisValues(client: Redis | Cluster): ValueStore {
  return {
    get: (key) => inTime(client.get(`value:${key}`)),
    async put(key, value, ttlSeconds) {
      await inTime(client.set(`value:${key}`, value, 'EX', ttlSeconds));
    },
    async delete(key) {
      await inTime(client.del(`value:${key}`));
    },
  };
}
