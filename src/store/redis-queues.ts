import type { Cluster, Redis, Result } from 'ioredis';
import { inTime } from './in-time.ts';
import type { ClaimedDue, QueueStore } from './queue-store.ts';
import { checkLifetime } from './store.ts';

/*
 * A queue is two keys in one Cluster slot: a sorted set of members by the time they are due, and a hash of what is kept
 * of each: what the last change had seen, a space, the value. The client sends a command again when its reply was lost
 * with the connection, so a change knows itself by what it had seen.
 */

/** ARGV: member, seen ('-' for none), lifetime in seconds, then the new time and value (absent: take it out). */
const change = `
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
local dueAt = score and string.format('%.0f', score) or '-'
if dueAt ~= ARGV[2] then
  if not score then return 'lost' end
  local kept = redis.call('HGET', KEYS[2], ARGV[1])
  return string.match(kept, '^%S+') == ARGV[2] and 'done' or 'lost'
end
if ARGV[4] then
  redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
  redis.call('HSET', KEYS[2], ARGV[1], ARGV[2] .. ' ' .. ARGV[5])
else
  redis.call('ZREM', KEYS[1], ARGV[1])
  redis.call('HDEL', KEYS[2], ARGV[1])
end
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])
return 'done'
`;

/** ARGV: now, most, end of the lease. */
const claim = `
local members = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
local claimed = {}
for _, member in ipairs(members) do
  redis.call('ZADD', KEYS[1], ARGV[3], member)
  claimed[#claimed + 1] = member
  claimed[#claimed + 1] = redis.call('HGET', KEYS[2], member)
end
return claimed
`;

/** ARGV: member. */
const remove = `
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
return 'done'
`;

/** ARGV: member. */
const look = `
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not score then return {} end
return {score, redis.call('HGET', KEYS[2], ARGV[1])}
`;

type Args = readonly (string | number)[];

declare module 'ioredis' {
  interface RedisCommander<Context> {
    changeDue(times: string, values: string, ...args: Args): Result<unknown, Context>;
    claimDue(times: string, values: string, ...args: Args): Result<unknown, Context>;
    removeDue(times: string, values: string, member: string): Result<unknown, Context>;
    lookDue(times: string, values: string, member: string): Result<unknown, Context>;
  }
}

export function redisQueues(client: Redis | Cluster): QueueStore {
  for (const [name, lua] of Object.entries({
    changeDue: change,
    claimDue: claim,
    removeDue: remove,
    lookDue: look,
  }))
    client.defineCommand(name, { lua, numberOfKeys: 2 });
  return {
    async get(queue, member) {
      const [dueAt, kept] = textsOf(await inTime(client.lookDue(...keysOf(queue), member)));
      return dueAt === undefined || kept === undefined
        ? null
        : { dueAt: Number(dueAt), value: valueIn(kept) };
    },
    async change(queue, member, { seen, next, ttlSeconds }) {
      checkLifetime(ttlSeconds);
      const now = next ? [next.dueAt, next.value] : [];
      const args = [member, seen ?? '-', ttlSeconds, ...now];
      return (await inTime(client.changeDue(...keysOf(queue), ...args))) === 'done';
    },
    async remove(queue, member) {
      await inTime(client.removeDue(...keysOf(queue), member));
    },
    async claim(queue, { now, most, leaseMilliseconds }) {
      const dueAt = now + leaseMilliseconds;
      return claimedFrom(textsOf(await inTime(client.claimDue(...keysOf(queue), now, most, dueAt))), dueAt);
    },
    size: (queue) => inTime(client.zcard(keysOf(queue)[0])),
    async *members(queue) {
      for (let cursor = '0', first = true; first || cursor !== '0'; first = false) {
        const [next, found] = await inTime(client.zscan(keysOf(queue)[0], cursor, 'COUNT', 500));
        yield found.filter((_, index) => index % 2 === 0);
        cursor = next;
      }
    },
  };
}

/** The braces put both keys of a queue into one Cluster slot. */
function keysOf(queue: string): [times: string, values: string] {
  return [`due:{${queue}}`, `due-values:{${queue}}`];
}

function textsOf(reply: unknown): readonly string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}

function valueIn(kept: string): string {
  return kept.slice(kept.indexOf(' ') + 1);
}

function claimedFrom(reply: readonly string[], dueAt: number): readonly ClaimedDue[] {
  return reply.flatMap((member, index) =>
    index % 2 === 0 ? [{ member, value: valueIn(reply[index + 1] ?? ''), dueAt }] : [],
  );
}
