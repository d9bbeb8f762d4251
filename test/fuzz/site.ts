import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Update } from 'grammy/types';
import { apologise } from '../../src/bot/apologise.ts';
import { createBot } from '../../src/bot/bot.ts';
import { clientOptions } from '../../src/bot/outgoing.ts';
import { peopleIn, textOf } from '../../src/bot/person-of.ts';
import { pseudonym } from '../../src/bot/pseudonym.ts';
import type { Services } from '../../src/bot/services.ts';
import { createProcessor } from '../../src/bot/unit-of-work.ts';
import { readConfig } from '../../src/config.ts';
import { createLasting } from '../../src/lasting.ts';
import { loadServices } from '../../src/load-services.ts';
import { createPlayground } from '../../src/playground/playground.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { castOf, STAFF } from './cast.ts';
import { createCustody } from './custody.ts';

const TOKEN = '77:token-of-the-fuzzer-of-updates';
const SECRET = 'pseudonym-secret-of-the-fuzzer';
const BEGINNING = Date.UTC(2026, 10, 23, 6);
/** Between two updates of a walk; the clock is the walk's own, so that it can be walked again. */
const BETWEEN_UPDATES_MS = 700;
const TOKEN_LENGTH = 24;
const NO_SIGNAL = new AbortController().signal;
setMaxListeners(0, NO_SIGNAL);
/** Read once: a third of a second for each walk otherwise. */
export const knowledge = loadServices({ retentionDays: 400, now: Date.now });

/** One for all walks: every further one would make each promise dearer. */
const acting = new AsyncLocalStorage<number | undefined>();

/** The bot in this process with everything it writes and sends looked at, and the people who write to it. */
export async function openSite() {
  let clock = BEGINNING;
  const now = () => clock;
  const config = readConfig({ BOT_TOKEN: TOKEN, PSEUDONYM_SECRET: SECRET, STAFF_IDS: String(STAFF) });
  const memory = createMemoryStore({ lockMilliseconds: 30_000, retentionSeconds: 400 * 24 * 3600 }, now);
  const written: string[] = [];
  const lastingUnseen = createLasting(config, memory, now);
  const custody = createCustody({
    deriveKey: lastingUnseen.deriveKey,
    pseudonymOf: (id) => pseudonym(SECRET, id),
    actor: () => acting.getStore(),
    isStaff: lastingUnseen.isStaff,
  });
  const store = watched(memory, (part, method, args) => {
    custody.audit(part, method, args);
    if (method !== 'begin' && method !== 'get') written.push(`${part}.${method} ${JSON.stringify(args)}`);
  });
  const lasting = createLasting(config, store, now);
  let tokens = 0;
  const newToken = () => {
    tokens += 1;
    const token = createHash('sha256').update(`${tokens}`).digest('base64url').slice(0, TOKEN_LENGTH);
    custody.made(token);
    return token;
  };
  const services: Services = { ...knowledge, ...lasting, now, newToken };
  const telegram = createPlayground({ token: TOKEN, now });
  const { url } = await telegram.start();
  const bot = createBot(TOKEN, () => services, { client: clientOptions(url), botInfo: telegram.bot });
  const warnings: string[] = [];
  const process = createProcessor({
    store,
    bot,
    ...peopleIn(SECRET),
    isCare: (update) => services.answers.care.isCare(textOf(update)),
    apologise: (update) => apologise(bot.api, services.texts, update),
    slowDown: async () => {},
    count: (changes) => void services.tallies.add(changes),
    log: { warn: (fields, message) => void warnings.push(`${message} ${JSON.stringify(fields)}`) },
  });
  return {
    ...castOf(telegram),
    telegram,
    custody,
    warnings,
    /** All that was written to the store, as text. */
    written,
    isStaff: lasting.isStaff,
    pass: (seconds: number) => {
      clock += seconds * 1000;
    },
    handle: async (actor: number | undefined, update: Update) => {
      clock += BETWEEN_UPDATES_MS;
      return acting.run(actor, () => process(update, NO_SIGNAL));
    },
    fileText: async (fileId: string) => {
      const { file_path: path = '' } = await bot.api.getFile(fileId);
      return (await fetch(`${url}/file/bot${TOKEN}/${path}`)).text();
    },
    close: telegram.stop,
  };
}

export type Site = Awaited<ReturnType<typeof openSite>>;

const WATCHED = ['units', 'values', 'lists', 'fields', 'queues'] as const;

/** The store with an ear at each of its parts. */
function watched(
  store: Store,
  hear: (part: string, method: string, args: readonly unknown[]) => void,
): Store {
  const listening = <P extends (typeof WATCHED)[number]>(part: P): Store[P] =>
    new Proxy(store[part], {
      get: (target, name) => {
        const own: unknown = Reflect.get(target, name);
        if (typeof own !== 'function') return own;
        return (...args: readonly unknown[]) => {
          hear(part, String(name), args);
          return Reflect.apply(own, target, args);
        };
      },
    });
  return {
    ...store,
    units: listening('units'),
    values: listening('values'),
    lists: listening('lists'),
    fields: listening('fields'),
    queues: listening('queues'),
  };
}
