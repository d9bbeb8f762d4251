import type { Cluster, Redis, Result } from 'ioredis';
import { inTime } from './in-time.ts';
import type { LimiterStore } from './queue-store.ts';

/*
 * The key lives until the next turn begins. Only Redis' own clock counts: a process whose clock jumps ahead would
 * otherwise hold up the others for as long.
 */

/** ARGV: milliseconds between turns. */
const take = `
local left = math.max(0, redis.call('PTTL', KEYS[1]))
redis.call('SET', KEYS[1], '', 'PX', left + tonumber(ARGV[1]))
return left
`;

/** ARGV: milliseconds. */
const hold = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '', 'PX', ARGV[1]) end
return 'held'
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    takeTurn(key: string, between: number): Result<unknown, Context>;
    holdTurns(key: string, milliseconds: number): Result<unknown, Context>;
  }
}

export function redisLimiters(client: Redis | Cluster): LimiterStore {
  client.defineCommand('takeTurn', { lua: take, numberOfKeys: 1 });
  client.defineCommand('holdTurns', { lua: hold, numberOfKeys: 1 });
  return {
    async take(name, between) {
      return Number(await inTime(client.takeTurn(`turn:${name}`, between)));
    },
    async hold(name, milliseconds) {
      await inTime(client.holdTurns(`turn:${name}`, milliseconds));
    },
  };
}
