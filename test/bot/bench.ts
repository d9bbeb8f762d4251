import { randomBytes } from 'node:crypto';
import type { Update } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { apologise } from '../../src/bot/apologise.ts';
import { createBot } from '../../src/bot/bot.ts';
import { clientOptions, endingWith } from '../../src/bot/outgoing.ts';
import { peopleIn, textOf } from '../../src/bot/person-of.ts';
import { keysFrom, pseudonym } from '../../src/bot/pseudonym.ts';
import { sealingWith } from '../../src/bot/sealed.ts';
import type { Services } from '../../src/bot/services.ts';
import { slowDown } from '../../src/bot/slow-down.ts';
import { createProcessor } from '../../src/bot/unit-of-work.ts';
import type { Outcome } from '../../src/delivery/process.ts';
import { erasersOf } from '../../src/lasting.ts';
import { loadServices } from '../../src/load-services.ts';
import { createPlayground } from '../../src/playground/playground.ts';
import { createAnnouncements } from '../../src/store/announcements.ts';
import { createClassrooms } from '../../src/store/classrooms.ts';
import { createContributions } from '../../src/store/contributions.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createMissedQuestions } from '../../src/store/missed-questions.ts';
import { createMistakeReports } from '../../src/store/mistake-reports.ts';
import { createRedisStore } from '../../src/store/redis.ts';
import { createShares } from '../../src/store/shares.ts';
import type { OpenUnit, Store, StoreSettings } from '../../src/store/store.ts';
import { createSubscriptions } from '../../src/store/subscriptions.ts';
import { createTallies } from '../../src/store/tallies.ts';
import { startRedis } from '../support/redis.ts';

export const TOKEN = '77:token-of-the-bench-for-units-of-work';
const SECRET = 'secret-of-the-bench';
const NO_SIGNAL = new AbortController().signal;
const SETTINGS: StoreSettings = { lockMilliseconds: 30_000, retentionSeconds: 600 };
/** Ids of updates that only look at the store. */
let lookId = 1;

/** What people leave outside their records, in `store`. */
function leftIn(store: Store, now: () => number) {
  const left = {
    shares: createShares(store.values, now),
    subscriptions: createSubscriptions(store.queues, 400, now),
    classrooms: createClassrooms(store.fields),
    announcements: createAnnouncements(store, now),
  };
  return { ...left, tallies: createTallies(store.fields, 400, now), erasers: erasersOf(left) };
}

export const services: Services = {
  ...loadServices({ retentionDays: 400, now: Date.now }),
  contributions: createContributions(createMemoryStore(SETTINGS, Date.now).lists, 400),
  mistakes: createMistakeReports(createMemoryStore(SETTINGS, Date.now).lists, Date.now),
  missed: createMissedQuestions(createMemoryStore(SETTINGS, Date.now).lists, Date.now),
  ...leftIn(createMemoryStore(SETTINGS, Date.now), Date.now),
  sealing: sealingWith(SECRET),
  deriveKey: keysFrom(SECRET),
  newToken: () => randomBytes(18).toString('base64url'),
  isStaff: () => false,
};
/** The same with everything that people leave outside their records in `store`. */
export function servicesOn(store: Store, now = Date.now): Services {
  return { ...services, now, ...leftIn(store, now) };
}
export const keyOf = (id: number): string => pseudonym(SECRET, id);

/** Closes what the running test opened; the last first. */
export const atEnd = (end: () => Promise<unknown>): void => onTestFinished(async () => void (await end()));

export type Backend = 'memory' | 'redis';
export const BACKENDS: readonly Backend[] = ['memory', 'redis'];

export async function openStore(backend: Backend, settings: Partial<StoreSettings> = {}): Promise<Store> {
  if (backend === 'memory') return createMemoryStore({ ...SETTINGS, ...settings }, Date.now);
  const redis = await startRedis();
  atEnd(redis.stop);
  const store = createRedisStore(redis.url, { ...SETTINGS, ...settings });
  atEnd(store.close);
  return store;
}

interface BenchParts {
  readonly deadline?: number;
  readonly services?: Services;
  /** Delays calls to Telegram. */
  readonly beforeCall?: () => Promise<void>;
  readonly makeBot?: typeof createBot;
}

/** The bot in this process on `store`, and a Telegram that it reaches over HTTP. Updates are handed in by the test. */
export async function openBench(store: Store, parts: BenchParts = {}) {
  const telegram = createPlayground({ token: TOKEN });
  const { url } = await telegram.start();
  atEnd(telegram.stop);
  const known = parts.services ?? servicesOn(store);
  const bot = (parts.makeBot ?? createBot)(TOKEN, () => known, {
    client: clientOptions(url),
    botInfo: telegram.bot,
  });
  bot.api.config.use(async (previous, method, payload, signal) => {
    await parts.beforeCall?.();
    return previous(method, payload, signal);
  });
  const warnings: string[] = [];
  const process = createProcessor({
    store,
    bot,
    ...peopleIn(SECRET),
    isCare: (update) => known.answers.care.isCare(textOf(update)),
    apologise: (update, ended) => apologise(endingWith(bot.api, ended), known.texts, update),
    slowDown: (update, isFirst, ended) => slowDown(endingWith(bot.api, ended), known.texts, update, isFirst),
    count: (changes) => void known.tallies.add(changes),
    log: { warn: (fields, message) => void warnings.push(`${message} ${JSON.stringify(fields)}`) },
    ...(parts.deadline === undefined ? {} : { deadline: parts.deadline }),
  });
  return {
    telegram,
    url,
    bot,
    warnings,
    /** With its fate, for the figures. */
    end: (update: Update) => process(update, NO_SIGNAL),
    process: async (update: Update, signal = NO_SIGNAL): Promise<Outcome> =>
      (await process(update, signal)).outcome,
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** Opens the person's record as the next update would; the caller gives it back. */
export async function opened(
  store: Store,
  id: number,
  updateId?: number,
): Promise<{ unit: OpenUnit; record: string | null; failedTries: number }> {
  lookId += 1;
  const begun = await store.units.begin(keyOf(id), updateId ?? lookId);
  if (begun.kind !== 'open') throw new Error(`the person is ${begun.kind}`);
  return begun;
}

/** What is stored of a person, and the failed tries of an update. Throws when a lock was left behind. */
export async function stored(store: Store, id: number, updateId?: number) {
  const { unit, record, failedTries } = await opened(store, id, updateId);
  await store.units.release(keyOf(id), unit, 'untouched');
  const session: Record<string, unknown> = record === null ? {} : JSON.parse(record);
  return { record: record ?? '', session, failedTries };
}

export async function write(store: Store, id: number, record: string): Promise<void> {
  const { unit } = await opened(store, id);
  await store.units.commit(keyOf(id), unit, record);
}

/** Milliseconds that `work` takes, and what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly gave: T }> {
  const start = performance.now();
  const gave = await work();
  return { took: performance.now() - start, gave };
}
