import { Api } from 'grammy';
import { createPlayground, type Playground } from '../../../src/playground/playground.ts';
import { type RunningRedis, startRedis } from '../../support/redis.ts';
import { type BotProcess, startBot } from './bot-process.ts';

const TOKEN = '4242:journeys-token-of-the-local-bot-api';
const SECRET = 'journeys-pseudonym-secret';

/** A Telegram, a Redis and the bot between them, all real processes on this machine. */
export interface Town {
  readonly telegram: Playground;
  readonly redis: RunningRedis;
  /** The local Bot API as the bot's owner reaches it. */
  readonly api: Api;
  readonly bot: () => BotProcess;
  /** Starts another process of the bot in the place of the one that ended. */
  readonly restartBot: () => Promise<void>;
  /** Everything Redis holds, as text. */
  readonly stored: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** `env` is added to the bot's environment. */
export async function openTown(env: Readonly<Record<string, string>> = {}): Promise<Town> {
  const telegram = createPlayground({ token: TOKEN });
  const { url } = await telegram.start();
  const redis = await startRedis();
  const start = () =>
    startBot({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: url,
      REDIS_URL: redis.url,
      PSEUDONYM_SECRET: SECRET,
      ...env,
    });
  let bot = await start();
  telegram.clearJournal();
  return {
    telegram,
    redis,
    api: new Api(TOKEN, { apiRoot: url }),
    bot: () => bot,
    restartBot: async () => {
      await letLeaseGo(redis);
      bot = await start();
    },
    stored: () => everythingIn(redis),
    close: async () => {
      await bot.stop();
      await telegram.stop();
      await redis.stop();
    },
  };
}

/** Nobody waits for the lease of a process that was killed; that it ends by itself is tested with the pollers. */
async function letLeaseGo({ url }: RunningRedis): Promise<void> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url);
  await client.del('lease:polling');
  client.disconnect();
}

async function everythingIn({ url }: RunningRedis): Promise<readonly string[]> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url);
  const keys = await client.keys('*');
  const values = await Promise.all(
    keys.map(async (key) => {
      const type = await client.type(key);
      if (type === 'hash') return JSON.stringify(await client.hgetall(key));
      if (type === 'zset') return (await client.zrange(key, '0', '-1', 'WITHSCORES')).join(' ');
      return type === 'list' ? (await client.lrange(key, 0, -1)).join('\n') : `${await client.get(key)}`;
    }),
  );
  client.disconnect();
  return keys.map((key, index) => `${key} ${values[index]}`);
}
