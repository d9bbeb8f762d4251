import { freePort } from '../support/free-port.ts';
import { startRedis } from '../support/redis.ts';
import { SECRET, TOKEN } from './ours.ts';
import { type ProbedBot, type Reading, startProbedBot } from './probed-bot.ts';
import type { Crowd } from './rush-crowd.ts';
import { startRushTelegram } from './rush-telegram.ts';
import { startTcpBalancer } from './tcp-balancer.ts';

/** Webhook processes as they ship behind a TCP balancer, with a Redis and a Telegram of their own. */
export async function startSchool(processes: number) {
  const redis = await startRedis();
  const ports = await Promise.all(Array.from({ length: processes }, freePort));
  const balancer = await startTcpBalancer(ports);
  let here: Crowd | undefined;
  const telegram = await startRushTelegram((person, buttons) => here?.sees(person, buttons));
  const bots: ProbedBot[] = [];
  for (const port of ports) {
    const environment = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      REDIS_URL: redis.url,
      PSEUDONYM_SECRET: SECRET,
      WEBHOOK_URL: balancer.url,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      PORT: String(port),
    };
    bots.push(await startProbedBot(environment));
  }
  return {
    redisUrl: redis.url,
    telegram,
    /** Of the process that was started last, in milliseconds. */
    startedIn: bots.at(-1)?.startedIn ?? 0,
    probe: (): Promise<readonly Reading[]> => Promise.all(bots.map((bot) => bot.probe())),
    /** Lets a crowd through; one at a time. */
    meets: (crowd: Crowd, tick: (part: number) => void): Promise<void> => {
      here = crowd;
      return crowd.run(telegram.webhook(), tick);
    },
    stop: async (): Promise<void> => {
      await Promise.all(bots.map((bot) => bot.stop()));
      await telegram.close();
      await balancer.close();
      await redis.stop();
    },
  };
}

export type School = Awaited<ReturnType<typeof startSchool>>;

/** Milliseconds of CPU of all processes between two readings. */
export function cpuBetween(before: readonly Reading[], after: readonly Reading[]): number {
  return cpuOf(after) - cpuOf(before);
}

function cpuOf(readings: readonly Reading[]): number {
  return readings.reduce((sum, { cpu }) => sum + (cpu.user + cpu.system) / 1000, 0);
}
