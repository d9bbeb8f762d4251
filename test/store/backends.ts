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

/** The Redis backend at `url`; `keysUrl` is the server that holds its keys, to expire locks without waiting. */
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
    pass: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
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
