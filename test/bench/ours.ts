import { setMaxListeners } from 'node:events';
import { apologise } from '../../src/bot/apologise.ts';
import { createBot } from '../../src/bot/bot.ts';
import { clientOptions, endingWith } from '../../src/bot/outgoing.ts';
import { peopleIn, textOf } from '../../src/bot/person-of.ts';
import { pseudonym } from '../../src/bot/pseudonym.ts';
import type { Knowledge, Services } from '../../src/bot/services.ts';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import { createProcessor } from '../../src/bot/unit-of-work.ts';
import { readConfig } from '../../src/config.ts';
import type { ProcessUpdate } from '../../src/delivery/process.ts';
import { createLasting } from '../../src/lasting.ts';
import { loadServices } from '../../src/load-services.ts';
import { createDrawing } from '../../src/pictures/drawing.ts';
import { createRedisStore } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';
import { createStubNetwork, type StubNetwork } from './stub-network.ts';

export const TOKEN = '4646:token-of-the-bench-of-speed';
export const SECRET = 'pseudonym-secret-of-the-bench';
export const BOT_INFO = {
  id: 4646,
  is_bot: true as const,
  first_name: 'Кәсіпжол',
  username: 'kasipjol_bench_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  can_manage_bots: false,
  supports_guest_queries: false,
  supports_inline_queries: true,
  supports_join_request_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
};
const NO_SIGNAL = new AbortController().signal;
// Every unit under way listens.
setMaxListeners(0, NO_SIGNAL);
const SETTINGS = { lockMilliseconds: 30_000, retentionSeconds: 400 * 24 * 3600 };
/** Between two looks at the clock: a pupil reads before tapping. */
const READING_MS = 4000;

/** The bot as `main.ts` builds it, in this process, with Redis and a stubbed network. */
export interface Ours {
  readonly network: StubNetwork;
  readonly services: Services;
  readonly store: Store;
  /** Handles an update; tries again as Telegram would, throws when its handling failed. */
  readonly handle: ProcessOne;
  readonly write: (person: number, session: Partial<Session>) => Promise<void>;
  readonly record: (person: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

type ProcessOne = (update: Parameters<ProcessUpdate>[0]) => Promise<void>;

let knowledge: Knowledge | undefined;
let clock = Date.now();

function knowledgeOnce(): Knowledge {
  const now = () => {
    clock += READING_MS;
    return clock;
  };
  knowledge ??= loadServices({ retentionDays: 400, now, draw: createDrawing() });
  return knowledge;
}

export async function openOurs(redisUrl: string): Promise<Ours> {
  const config = readConfig({ BOT_TOKEN: TOKEN, REDIS_URL: redisUrl, PSEUDONYM_SECRET: SECRET });
  const store = createRedisStore(redisUrl, SETTINGS);
  const services = { ...knowledgeOnce(), ...createLasting(config, store) };
  const network = createStubNetwork();
  // In the place of the transport: what the bot itself does around a call is measured with it.
  const client = clientOptions(undefined, network.fetch);
  const bot = createBot(TOKEN, () => services, { client, botInfo: BOT_INFO });
  const troubles: string[] = [];
  const process = createProcessor({
    store,
    bot,
    ...peopleIn(SECRET),
    isCare: (update) => services.answers.care.isCare(textOf(update)),
    apologise: (update, ended) => apologise(endingWith(bot.api, ended), services.texts, update),
    slowDown: async () => {},
    count: (changes) => void services.tallies.add(changes).catch(() => {}),
    log: { warn: (fields, message) => void troubles.push(`${message} ${JSON.stringify(fields)}`) },
  });
  const looked = lookAt(store);
  return {
    network,
    services,
    store,
    handle: async (update) => {
      for (let { outcome } = await process(update, NO_SIGNAL); outcome !== 'done'; ) {
        if (outcome === 'failed') throw new Error(`${outcome}: ${troubles.at(-1) ?? ''}`);
        outcome = (await process(update, NO_SIGNAL)).outcome;
      }
    },
    ...looked,
    close: async () => {
      await store.close();
    },
  };
}

function lookAt({ units }: Store): Pick<Ours, 'write' | 'record'> {
  let lastUpdateId = 2_000_000_000;
  const open = async (person: number) => {
    lastUpdateId += 1;
    const begun = await units.begin(pseudonym(SECRET, person), lastUpdateId);
    if (begun.kind !== 'open') throw new Error(`the person is ${begun.kind}`);
    return begun;
  };
  return {
    write: async (person, session) => {
      const { unit } = await open(person);
      await units.commit(pseudonym(SECRET, person), unit, writeSession({ ...newSession(), ...session }));
    },
    record: async (person) => {
      const { unit, record } = await open(person);
      await units.release(pseudonym(SECRET, person), unit, 'untouched');
      return record ?? '';
    },
  };
}
