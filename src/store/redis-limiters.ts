import type { Cluster, Redis, Result } from 'ioredis';
import { inTime } from './in-time.ts';
import type { LimiterStore } from './queue-store.ts';

/** The key holds when the next turn begins, and ends well after it. ARGV: milliseconds between turns, now. */
const take = `
local now = tonumber(ARGV[2])
local turn = math.max(now, tonumber(redis.call('GET', KEYS[1]) or 0))
local nextTurn = turn + tonumber(ARGV[1])
redis.call('SET', KEYS[1], string.format('%.3f', nextTurn), 'PX', math.ceil(nextTurn - now) + 60000)
return math.ceil(turn - now)
`;

/** ARGV: until, lifetime in milliseconds. */
const hold = `
local turn = tonumber(redis.call('GET', KEYS[1]) or 0)
redis.call('SET', KEYS[1], string.format('%.3f', math.max(turn, tonumber(ARGV[1]))), 'PX', ARGV[2])
return 'held'
`;

/** A turn is never held longer: Telegram asks for minutes at most. */
const LONGEST_HOLD = 24 * 60 * 60 * 1000;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    takeTurn(key: string, between: number, now: number): Result<unknown, Context>;
    holdTurns(key: string, until: number, lifetime: number): Result<unknown, Context>;
  }
}

export function redisLimiters(client: Redis | Cluster): LimiterStore {
  client.defineCommand('takeTurn', { lua: take, numberOfKeys: 1 });
  client.defineCommand('holdTurns', { lua: hold, numberOfKeys: 1 });
  return {
    async take(name, perSecond, now) {
      return Number(await inTime(client.takeTurn(`limiter:${name}`, 1000 / perSecond, now)));
    },
    async hold(name, until) {
      await inTime(client.holdTurns(`limiter:${name}`, until, LONGEST_HOLD));
    },
  };
}
