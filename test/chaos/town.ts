import { pseudonym } from '../../src/bot/pseudonym.ts';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { type Balancer, startBalancer } from '../journeys/support/balancer.ts';
import { type BotProcess, startBot } from '../journeys/support/bot-process.ts';
import { freePort } from '../support/free-port.ts';
import type { Site } from './site.ts';

const TOKEN = '4545:token-of-the-town-of-all-faults';
const SECRET = 'pseudonym-secret-of-all-faults';

/** A Telegram with a webhook, a balancer, two processes of the bot behind it, and a Redis. */
export interface ChaosTown {
  readonly telegram: Playground;
  /** The Telegram id of somebody who was never here. */
  readonly newcomer: () => number;
  /** kill -9 of one process, and another in its place; resolves when that takes updates. */
  readonly replaceBot: (index: number) => Promise<void>;
  /** How many processes ended without being asked to. */
  readonly ended: () => number;
  /** Makes every lock expire now. */
  readonly expireLocks: () => Promise<void>;
  /** What is stored of a person: how often it was committed, and the record. */
  readonly stored: (id: number) => Promise<{ readonly revision: number; readonly record: string | null }>;
  /** What the process in this place has logged. */
  readonly logs: (index: number) => string;
  readonly logged: () => string;
  readonly close: () => Promise<void>;
}

const PROCESSES = 2;

export async function openTown(site: Site, env: Readonly<Record<string, string>> = {}): Promise<ChaosTown> {
  const telegram = createPlayground({ token: TOKEN });
  const { url } = await telegram.start();
  const balancer: Balancer = await startBalancer();
  const ports = await Promise.all(Array.from({ length: PROCESSES }, freePort));
  const all: BotProcess[] = [];
  const start = async (port: number): Promise<BotProcess> => {
    const bot = await startBot({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: url,
      REDIS_URL: site.url,
      PSEUDONYM_SECRET: SECRET,
      WEBHOOK_URL: balancer.url,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
    });
    all.push(bot);
    return bot;
  };
  const bots = await Promise.all(ports.map(start));
  balancer.send(ports);
  let lastId = 9_100_000;
  const personKey = (id: number) => `person:{${pseudonym(SECRET, id)}}`;
  return {
    telegram,
    newcomer: () => {
      lastId += 1;
      return lastId;
    },
    replaceBot: async (index) => {
      await bots[index]?.kill();
      bots[index] = await start(ports[index] ?? 0);
    },
    ended: () => bots.filter((bot) => bot.hasEnded()).length,
    expireLocks: async () => {
      const people = [...lockedPeople(telegram)];
      await Promise.all(people.map((id) => site.client.del(`lock:{${pseudonym(SECRET, id)}}`)));
    },
    stored: async (id) => {
      const [revision, record] = await site.client.hmget(personKey(id), 'revision', 'record');
      return { revision: Number(revision ?? 0), record: record ?? null };
    },
    logs: (index) => bots[index]?.log.join('\n') ?? '',
    logged: () => all.flatMap(({ log }) => log).join('\n'),
    close: async () => {
      await Promise.all(bots.map((bot) => bot.kill()));
      await telegram.stop();
      await balancer.close();
    },
  };
}

/** Only whose update waits can be locked. */
function lockedPeople(telegram: Playground): ReadonlySet<number> {
  return new Set(
    telegram.pending().flatMap(({ callback_query, message }) => (callback_query ?? message)?.from?.id ?? []),
  );
}
