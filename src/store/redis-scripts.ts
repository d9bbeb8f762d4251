import type { Cluster, Redis, Result } from 'ioredis';
import { rateWindowMilliseconds, rememberedUpdates, updateIdSeconds } from './store.ts';

/*
 * One person is three keys in one Cluster slot: the lock (a token with a lifetime), the rate (how many updates were let in
 * since its window began) and a hash of
 *   record    what the caller saved; absent when erased
 *   revision  counts commits
 *   committed the last update ids, "17 18 19"
 *   tries     failed tries of updates that are not committed, "20=2 21=1"
 *   token     of the last commit
 * The client sends a command again when its reply was lost with the connection, so `begin` and `commit` know their
 * own token and give the same answer twice.
 */

const shared = `
local function holds(list, id)
  return string.find(' ' .. (list or '') .. ' ', ' ' .. id .. ' ', 1, true) ~= nil
end
local function withoutTries(list, id)
  local others, own = {}, 0
  for other, count in string.gmatch(list or '', '(%S+)=(%d+)') do
    if other == id then own = tonumber(count) else others[#others + 1] = other .. '=' .. count end
  end
  return others, own
end
local function lastOf(items)
  while #items > ${rememberedUpdates} do table.remove(items, 1) end
  return table.concat(items, ' ')
end
`;

/** By how much there are too many, this one among them. */
const rate = `
local function overLimit(key, most)
  if most == 0 then return 0 end
  local count = redis.call('INCR', key)
  if count == 1 then redis.call('PEXPIRE', key, ${rateWindowMilliseconds}) end
  return math.max(0, count - most)
end
`;

/** ARGV: token, lock milliseconds, update id, updates per window (0: any number). */
const begin = `${shared}${rate}
local person = redis.call('HMGET', KEYS[2], 'committed', 'tries', 'revision', 'record')
if holds(person[1], ARGV[3]) then return {'duplicate'} end
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return {'busy'} end
local _, tries = withoutTries(person[2], ARGV[3])
if tries == 0 and not holder then
  local over = overLimit(KEYS[3], tonumber(ARGV[4]))
  if over > 0 then return {'limited', over} end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return {'open', tonumber(person[3] or 0), tries, person[4]}
`;

/** ARGV: updates per window (0: any number). */
const admit = `${rate}
return overLimit(KEYS[1], tonumber(ARGV[1]))
`;

/** ARGV: token, update id, revision, retention seconds, record (absent: erase). */
const commit = `${shared}
local person = redis.call('HMGET', KEYS[2], 'committed', 'tries', 'revision', 'token')
if person[4] == ARGV[1] then return 'saved' end
if redis.call('GET', KEYS[1]) ~= ARGV[1] or (person[3] or '0') ~= ARGV[3] then return 'lost' end
local ids = {}
for id in string.gmatch(person[1] or '', '%S+') do ids[#ids + 1] = id end
ids[#ids + 1] = ARGV[2]
local others = withoutTries(person[2], ARGV[2])
redis.call('HSET', KEYS[2], 'committed', lastOf(ids), 'tries', table.concat(others, ' '),
  'revision', string.format('%d', ARGV[3] + 1), 'token', ARGV[1])
if ARGV[5] then
  redis.call('HSET', KEYS[2], 'record', ARGV[5])
  redis.call('EXPIRE', KEYS[2], ARGV[4])
else
  redis.call('HDEL', KEYS[2], 'record')
  redis.call('EXPIRE', KEYS[2], ${updateIdSeconds})
end
redis.call('DEL', KEYS[1])
return 'saved'
`;

/** ARGV: token, update id, outcome. */
const release = `${shared}
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
if ARGV[3] ~= 'failed' then return 'released' end
local person = redis.call('HMGET', KEYS[2], 'committed', 'tries')
if holds(person[1], ARGV[2]) then return 'released' end
local others, own = withoutTries(person[2], ARGV[2])
others[#others + 1] = ARGV[2] .. '=' .. string.format('%d', own + 1)
redis.call('HSET', KEYS[2], 'tries', lastOf(others))
if redis.call('TTL', KEYS[2]) < 0 then redis.call('EXPIRE', KEYS[2], ${updateIdSeconds}) end
return 'released'
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    beginUnit(
      lock: string,
      person: string,
      rate: string,
      token: string,
      lockMilliseconds: number,
      updateId: number,
      updatesPerWindow: number,
    ): Result<unknown, Context>;
    admitUpdate(rate: string, updatesPerWindow: number): Result<unknown, Context>;
    commitUnit(lock: string, person: string, ...args: readonly (string | number)[]): Result<unknown, Context>;
    releaseUnit(
      lock: string,
      person: string,
      token: string,
      updateId: number,
      outcome: string,
    ): Result<unknown, Context>;
  }
}

/** Teaches a client the steps of a unit of work, each one round trip. */
export function defineUnitScripts(client: Redis | Cluster): void {
  client.defineCommand('beginUnit', { lua: begin, numberOfKeys: 3 });
  client.defineCommand('admitUpdate', { lua: admit, numberOfKeys: 1 });
  client.defineCommand('commitUnit', { lua: commit, numberOfKeys: 2 });
  client.defineCommand('releaseUnit', { lua: release, numberOfKeys: 2 });
}
