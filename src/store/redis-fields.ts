import type { Cluster, Redis, Result } from 'ioredis';
import type { FieldStore } from './field-store.ts';
import { inTime } from './in-time.ts';
import { checkLifetime } from './store.ts';

/** ARGV: field, value, lifetime in seconds, the field that must be there (absent: none). */
const put = `
if ARGV[4] and redis.call('HEXISTS', KEYS[1], ARGV[4]) == 0 then return 'absent' end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 'put'
`;

/** ARGV: field, by how much, lifetime in seconds. */
const add = `
redis.call('HINCRBY', KEYS[1], ARGV[1], ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 'added'
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    putField(
      key: string,
      field: string,
      value: string,
      ttlSeconds: number,
      ...beside: readonly string[]
    ): Result<unknown, Context>;
    addToField(key: string, field: string, by: number, ttlSeconds: number): Result<unknown, Context>;
  }
}

export function redisFields(client: Redis | Cluster): FieldStore {
  client.defineCommand('putField', { lua: put, numberOfKeys: 1 });
  client.defineCommand('addToField', { lua: add, numberOfKeys: 1 });
  return {
    all: async (key) => new Map(Object.entries(await inTime(client.hgetall(`fields:${key}`)))),
    async put(key, field, value, { ttlSeconds, beside }) {
      checkLifetime(ttlSeconds);
      const besides = beside === undefined ? [] : [beside];
      return (await inTime(client.putField(`fields:${key}`, field, value, ttlSeconds, ...besides))) === 'put';
    },
    async add(key, field, by, ttlSeconds) {
      checkLifetime(ttlSeconds);
      await inTime(client.addToField(`fields:${key}`, field, by, ttlSeconds));
    },
    async delete(key, field) {
      await inTime(client.hdel(`fields:${key}`, field));
    },
    async clear(key) {
      await inTime(client.del(`fields:${key}`));
    },
  };
}
