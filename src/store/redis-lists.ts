import type { Cluster, Redis, Result } from 'ioredis';
import { inTime } from './in-time.ts';
import type { ListStore } from './store.ts';

/** ARGV: value, most values, lifetime in seconds. The client sends a command again when its reply was lost. */
const append = `
if redis.call('SET', KEYS[2], '', 'NX', 'EX', ARGV[3]) then
  redis.call('RPUSH', KEYS[1], ARGV[1])
  redis.call('LTRIM', KEYS[1], '-' .. ARGV[2], -1)
  redis.call('EXPIRE', KEYS[1], ARGV[3])
end
return 'done'
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    appendOnce(
      list: string,
      mark: string,
      value: string,
      most: number,
      ttlSeconds: number,
    ): Result<unknown, Context>;
  }
}

export function redisLists(client: Redis | Cluster): ListStore {
  client.defineCommand('appendOnce', { lua: append, numberOfKeys: 2 });
  return {
    async append(name, value, { once, most, ttlSeconds }) {
      const { list, mark } = keysOf(name, once);
      await inTime(client.appendOnce(list, mark, value, most, ttlSeconds));
    },
    all: (name) => inTime(client.lrange(keysOf(name, '').list, 0, -1)),
  };
}

/** The braces put a list and its marks into one Cluster slot. */
function keysOf(name: string, once: string) {
  return { list: `list:{${name}}`, mark: `list-once:{${name}}:${once}` };
}
