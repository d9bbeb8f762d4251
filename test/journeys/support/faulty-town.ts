import { Redis } from 'ioredis';
import { pseudonym } from '../../../src/bot/pseudonym.ts';
import { createPlayground, type Playground } from '../../../src/playground/playground.ts';
import { type RunningRedis, startRedis } from '../../support/redis.ts';
import { type BotProcess, startBot } from './bot-process.ts';

export const TOKEN = '4343:token-of-the-town-where-things-go-wrong';
export const SECRET = 'pseudonym-secret-of-the-faulty-town';

/** A Telegram and a Redis whose bots come and go, each with its own environment. */
export interface FaultyTown {
  readonly telegram: Playground;
  /** Address of the local Bot API. */
  readonly apiRoot: string;
  readonly redis: () => RunningRedis;
  readonly startBot: (env?: Readonly<Record<string, string>>) => Promise<BotProcess>;
  /** Stops the Redis for good and starts an empty one on the same port after a while. */
  readonly replaceRedis: (awayMs: number) => Promise<void>;
  /** As if its lifetime had passed: what a killed process held is free. */
  readonly expireLocks: () => Promise<number>;
  /** What is stored of a person, as the bot reads it. */
  readonly session: (id: number) => Promise<Record<string, unknown>>;
  /** How often something was committed for a person. */
  readonly revision: (id: number) => Promise<number>;
  /** Everything Redis holds for longer than seconds, keys and values. */
  readonly everythingStored: () => Promise<string>;
  /** Every line that any bot here has logged. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
}

export async function openFaultyTown(): Promise<FaultyTown> {
  const telegram = createPlayground({ token: TOKEN });
  const { url } = await telegram.start();
  let redis = await startRedis();
  const client = new Redis(redis.url, { lazyConnect: true });
  client.on('error', () => {});
  const bots: BotProcess[] = [];
  const keyOf = (id: number) => `person:{${pseudonym(SECRET, id)}}`;
  return {
    telegram,
    apiRoot: url,
    redis: () => redis,
    startBot: async (env = {}) => {
      // Nobody waits for the lease of a process that was killed; that it ends by itself is tested with the pollers.
      await client.del('lease:polling').catch(() => {});
      const bot = await startBot({
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: url,
        REDIS_URL: redis.url,
        PSEUDONYM_SECRET: SECRET,
        LOG_LEVEL: 'debug',
        ...env,
      });
      bots.push(bot);
      return bot;
    },
    replaceRedis: async (awayMs) => {
      await redis.stop();
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      redis = await startRedis([`port ${redis.port}`]);
    },
    expireLocks: async () => {
      const locks = await client.keys('lock:*');
      await Promise.all(locks.map((lock) => client.pexpire(lock, 1)));
      return locks.length;
    },
    session: async (id) => JSON.parse((await client.hget(keyOf(id), 'record')) ?? '{}'),
    revision: async (id) => Number(await client.hget(keyOf(id), 'revision')),
    everythingStored: () => everythingIn(client),
    logged: () => bots.flatMap((bot) => bot.log).join('\n'),
    close: async () => {
      await Promise.all(bots.map((bot) => bot.kill()));
      await telegram.stop();
      client.disconnect();
      await redis.stop();
    },
  };
}

async function everythingIn(client: Redis): Promise<string> {
  // How many updates came in these ten seconds is gone a moment later.
  const keys = (await client.keys('*')).filter((key) => !key.startsWith('rate:')).toSorted();
  const values = await Promise.all(keys.map((key) => storedAt(client, key)));
  return keys.map((key, index) => `${key} ${values[index]}`).join('\n');
}

async function storedAt(client: Redis, key: string): Promise<string> {
  const type = await client.type(key);
  if (type === 'hash') return JSON.stringify(await client.hgetall(key));
  return type === 'list' ? JSON.stringify(await client.lrange(key, 0, -1)) : `${await client.get(key)}`;
}
