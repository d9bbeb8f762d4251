import type { Cluster, Redis, Result } from 'ioredis';
import { inTime } from './in-time.ts';
import type { LeaseStore } from './store.ts';

/** ARGV: holder, milliseconds. */
const hold = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 'taken' end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 'held'
`;

/** ARGV: holder. */
const letGo = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 'free'
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    holdLease(key: string, holder: string, milliseconds: number): Result<unknown, Context>;
    letGoLease(key: string, holder: string): Result<unknown, Context>;
  }
}

export function redisLeases(client: Redis | Cluster): LeaseStore {
  client.defineCommand('holdLease', { lua: hold, numberOfKeys: 1 });
  client.defineCommand('letGoLease', { lua: letGo, numberOfKeys: 1 });
  return {
    async hold(name, holder, milliseconds) {
      return (await inTime(client.holdLease(`lease:${name}`, holder, milliseconds))) === 'held';
    },
    async letGo(name, holder) {
      await inTime(client.letGoLease(`lease:${name}`, holder));
    },
  };
}
