import { Redis } from 'ioredis';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createRedisStore } from '../../src/store/redis.ts';
import type { StoreSettings } from '../../src/store/store.ts';
import type { Backend } from './contract.ts';

/** The in-process backend on a clock that only the test moves. */
export function memoryBackend(settings: StoreSettings): Backend {
  let time = 1_700_000_000_000;
  const pass = async (milliseconds: number) => {
    time += milliseconds;
  };
  return {
    store: createMemoryStore(settings, () => time),
    pass,
    expireLocks: () => pass(settings.lockMilliseconds),
    close: async () => {},
  };
}

/** The Redis backend at `url`; `keysUrl` is the server that holds its keys, to let time pass without waiting. */
export function redisBackend(
  url: string,
  keysUrl: string,
  settings: StoreSettings,
  end: () => Promise<void>,
): Backend {
  const store = createRedisStore(url, settings);
  const keys = new Redis(keysUrl);
  return {
    store,
    pass: (milliseconds) => bringEndsNearer(keys, milliseconds),
    async expireLocks() {
      for (const lock of await keys.keys('lock:*')) await keys.del(lock);
    },
    async close() {
      keys.disconnect();
      await store.close();
      await end();
    },
  };
}

/** That Redis ends a key in time is its own promise; ours is the lifetime that the key was given. */
async function bringEndsNearer(keys: Redis, milliseconds: number): Promise<void> {
  for (const key of await keys.keys('*')) {
    const left = await keys.pttl(key);
    if (left >= 0) await keys.pexpire(key, left - milliseconds);
  }
}
