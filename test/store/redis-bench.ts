import { onTestFinished } from 'vitest';
import { createRedisStore } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';
import { type RunningRedis, startRedis } from '../support/redis.ts';

export const settings = { lockMilliseconds: 30_000, retentionSeconds: 400 * 24 * 3600 };
/** Closes what the running test opened; the last first. */
export const atEnd = (end: () => Promise<unknown>): void => onTestFinished(async () => void (await end()));

/** A server of its own. */
export async function running(): Promise<RunningRedis> {
  const redis = await startRedis();
  atEnd(redis.stop);
  return redis;
}

/** A store on it. */
export function opened(url: string, report?: (message: string) => void): Store {
  const store = createRedisStore(url, settings, report);
  atEnd(store.close);
  return store;
}

/** An open unit of work. */
export async function begun(store: Store, person: string, updateId: number) {
  const unit = await store.units.begin(person, updateId);
  if (unit.kind !== 'open') throw new Error(unit.kind);
  return unit.unit;
}
