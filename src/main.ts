import { Api } from 'grammy';
import { type Logger, pino } from 'pino';
import { createAnnouncing } from './announcing.ts';
import { apologise } from './bot/apologise.ts';
import { createBot } from './bot/bot.ts';
import { introduce } from './bot/introduce.ts';
import { clientOptions, endingWith } from './bot/outgoing.ts';
import { peopleIn, textOf } from './bot/person-of.ts';
import type { Knowledge, Services } from './bot/services.ts';
import { slowDown } from './bot/slow-down.ts';
import { createProcessor } from './bot/unit-of-work.ts';
import { DataError } from './catalogue/fault.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createDelivery, isReady, refuseListening } from './create-delivery.ts';
import { nameOf } from './delivery/work.ts';
import { createLasting } from './lasting.ts';
import { loadServices } from './load-services.ts';
import { createMeasures, type Measures } from './metrics/measures.ts';
import { createDrawing } from './pictures/drawing.ts';
import { createPlayground } from './playground/playground.ts';
import { reachTelegram } from './reach-telegram.ts';
import { createLiveKnowledge } from './reload.ts';
import { createReminding } from './reminding.ts';
import { StartError } from './start-error.ts';
import { createMemoryStore } from './store/memory.ts';
import { createRedisStore } from './store/redis.ts';
import type { Store } from './store/store.ts';
import type { Tallies } from './store/tallies.ts';
import { tellWhatRuns } from './tell-what-runs.ts';

const SECONDS_A_DAY = 24 * 60 * 60;
/** Longer than a unit of work may take, so that a lock ends only with its process. */
const LOCK_MILLISECONDS = 30_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const stops: (() => Promise<void>)[] = [];
  stopOnSignal(async () => {
    for (const stop of stops.toReversed()) await stop();
  }, log);
  const { retentionDays } = config;
  const draw = createDrawing();
  const knowledge = createLiveKnowledge(() => loadServices({ retentionDays, now: Date.now, draw }), log);
  process.on('SIGHUP', knowledge.reload);
  const playground = openPlayground(config);
  if (playground) stops.push(playground.stop);
  const local = await playground?.start().catch(refuseListening(config));
  const apiRoot = local?.url ?? config.apiRoot;
  const measures = createMeasures(config.metrics, () => isReady(store));
  // Connects only now: reading the data keeps the process busy for longer than Redis has to answer.
  const store = measures.ofStore(createStore(config, log));
  stops.push(() => store.close());
  const lasting = createLasting(config, store);
  const servicesNow = (): Services => ({ ...knowledge.now(), ...lasting });
  const client = clientOptions(apiRoot);
  const botInfo = await reachTelegram(new Api(config.token, client), log);
  const bot = createBot(config.token, servicesNow, { client, botInfo });
  const handleUpdate = createHandler(config, {
    store,
    bot,
    log,
    knowledgeNow: knowledge.now,
    tallies: lasting.tallies,
    measures,
  });
  const processUpdate = measures.ofProcess((update, end) =>
    knowledge.during(() => handleUpdate(update, end)),
  );
  await measures.start().catch(refuseListening(config.metrics ?? config, 'METRICS_'));
  stops.push(measures.stop);
  const reminding = createReminding(new Api(config.token, client), store, servicesNow, log);
  stops.push(() => reminding.stop());
  const announcing = createAnnouncing(new Api(config.token, client), store, servicesNow, log);
  stops.push(() => announcing.stop());
  const delivery = createDelivery(config, { api: bot.api, apiRoot, processUpdate, store, log });
  stops.push(() => delivery.stop());
  await delivery.start();
  reminding.start();
  announcing.start();
  await introduce(bot.api, knowledge.now().texts).catch((error: unknown) =>
    log.warn({ error: nameOf(error) }, 'the command menu could not be set; the next start tries again'),
  );
  tellWhatRuns({ ...config, port: local?.port ?? config.port }, knowledge.now(), await isReady(store), log);
}

interface HandlerParts {
  readonly store: Store;
  readonly bot: ReturnType<typeof createBot>;
  readonly log: Logger;
  readonly knowledgeNow: () => Knowledge;
  readonly tallies: Tallies;
  readonly measures: Measures;
}

function createHandler(
  { pseudonymSecret }: Config,
  { store, bot, log, knowledgeNow, tallies, measures }: HandlerParts,
) {
  return createProcessor({
    store,
    bot,
    ...peopleIn(pseudonymSecret),
    isCare: (update) => knowledgeNow().answers.care.isCare(textOf(update)),
    apologise: (update, ended) => apologise(endingWith(bot.api, ended), knowledgeNow().texts, update),
    slowDown: (update, isFirst, ended) =>
      slowDown(endingWith(bot.api, ended), knowledgeNow().texts, update, isFirst),
    count: (changes) => {
      changes.questions.forEach(measures.asked);
      void tallies.add(changes).catch(() => log.debug('a count is lost: the store does not answer'));
    },
    log,
  });
}

function createStore(
  { redisUrl, retentionDays, replicas, rateLimit: updatesPerWindow }: Config,
  log: Logger,
): Store {
  const retentionSeconds = retentionDays * SECONDS_A_DAY;
  const settings = { lockMilliseconds: LOCK_MILLISECONDS, retentionSeconds, replicas, updatesPerWindow };
  if (redisUrl === undefined) return createMemoryStore(settings, Date.now);
  return createRedisStore(redisUrl, settings, (message) => log.warn(message));
}

function openPlayground({ token, host, port, delivery }: Config) {
  if (delivery.kind !== 'playground') return undefined;
  return createPlayground({ token, host, port, open: delivery.open, page: true });
}

/** A second signal does not wait. */
function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const onSignal = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info(`${signal}: finishing what runs`);
    await stop();
    process.exit(0);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

main().catch((error: unknown) => {
  const known = [ConfigError, DataError, StartError].some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
  process.exit(1);
});
