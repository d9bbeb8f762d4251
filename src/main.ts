import { randomUUID } from 'node:crypto';
import { Api } from 'grammy';
import { type Logger, pino } from 'pino';
import { createAnnouncing } from './announcing.ts';
import { apologise } from './bot/apologise.ts';
import { createBot } from './bot/bot.ts';
import { introduce } from './bot/introduce.ts';
import { clientOptions } from './bot/outgoing.ts';
import { personOf, textOf } from './bot/person-of.ts';
import { pseudonym } from './bot/pseudonym.ts';
import type { Services } from './bot/services.ts';
import { slowDown } from './bot/slow-down.ts';
import { createProcessor } from './bot/unit-of-work.ts';
import { DataError } from './catalogue/fault.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Delivery } from './delivery/delivery.ts';
import { createLeadership, type Lease } from './delivery/leadership.ts';
import { createPolling } from './delivery/polling.ts';
import type { ProcessUpdate } from './delivery/process.ts';
import { setWebhook } from './delivery/set-webhook.ts';
import { createWebhookServer, webhookPath } from './delivery/webhook.ts';
import { nameOf } from './delivery/work.ts';
import { createLasting } from './lasting.ts';
import { loadServices } from './load-services.ts';
import { createPlayground } from './playground/playground.ts';
import { reachTelegram } from './reach-telegram.ts';
import { createLiveKnowledge } from './reload.ts';
import { createReminding } from './reminding.ts';
import { listenError, StartError } from './start-error.ts';
import { createMemoryStore } from './store/memory.ts';
import { createRedisStore } from './store/redis.ts';
import type { Store } from './store/store.ts';
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
  const knowledge = createLiveKnowledge(() => loadServices(config.retentionDays, Date.now), log);
  process.on('SIGHUP', knowledge.reload);
  const playground = config.delivery.kind === 'playground' ? openPlayground(config) : undefined;
  if (playground) stops.push(playground.stop);
  const apiRoot = (await playground?.start().catch(refuseListening(config)))?.url ?? config.apiRoot;
  // Connects only now: reading the data keeps the process busy for longer than Redis has to answer.
  const store = createStore(config, log);
  stops.push(() => store.close());
  const lasting = createLasting(config, store);
  const servicesNow = (): Services => ({ ...knowledge.now(), ...lasting });
  const client = clientOptions(apiRoot);
  const botInfo = await reachTelegram(new Api(config.token, client), log);
  const bot = createBot(config.token, servicesNow, { client, botInfo });
  const handleUpdate = createProcessor({
    store,
    bot,
    personOf: (update) => {
      const id = personOf(update);
      return id === undefined ? undefined : pseudonym(config.pseudonymSecret, id);
    },
    isCare: (update) => knowledge.now().answers.care.isCare(textOf(update)),
    apologise: (update) => apologise(bot.api, knowledge.now().texts, update),
    slowDown: (update, isFirst) => slowDown(bot.api, knowledge.now().texts, update, isFirst),
    count: (changes) =>
      void lasting.tallies.add(changes).catch(() => log.debug('a count is lost: the store does not answer')),
    log,
  });
  const processUpdate: ProcessUpdate = (update, end) => knowledge.during(() => handleUpdate(update, end));
  const reminding = createReminding(new Api(config.token, client), store, servicesNow, log);
  stops.push(() => reminding.stop());
  const announcing = createAnnouncing(new Api(config.token, client), store, servicesNow, log);
  stops.push(() => announcing.stop());
  const delivery = createDelivery(config, { bot, apiRoot, processUpdate, store, log });
  stops.push(() => delivery.stop());
  await delivery.start();
  reminding.start();
  announcing.start();
  await introduce(bot.api, knowledge.now().texts).catch((error: unknown) =>
    log.warn({ error: nameOf(error) }, 'the command menu could not be set; the next start tries again'),
  );
  tellWhatRuns(config, knowledge.now(), await isReady(store), log);
}

function refuseListening({ host, port }: Config) {
  return (error: unknown): never => {
    throw listenError(error, host, port);
  };
}

function isReady(store: Store): Promise<boolean> {
  return store.ping().then(
    () => true,
    () => false,
  );
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

function openPlayground({ token, host, port }: Config) {
  return createPlayground({ token, host, port, page: true });
}

interface DeliveryParts {
  readonly bot: ReturnType<typeof createBot>;
  readonly apiRoot: string | undefined;
  readonly processUpdate: ProcessUpdate;
  readonly store: Store;
  readonly log: Logger;
}

function createDelivery(
  config: Config,
  { bot, apiRoot, processUpdate, store, log }: DeliveryParts,
): Delivery {
  const { delivery, host, port, token } = config;
  if (delivery.kind !== 'webhook') {
    // Its own client: a long poll outlives the time limit of the calls that people wait for.
    const api = new Api(token, apiRoot === undefined ? {} : { apiRoot });
    const holder = randomUUID();
    const lease: Lease = {
      hold: (milliseconds) => store.leases.hold('polling', holder, milliseconds),
      letGo: () => store.leases.letGo('polling', holder),
    };
    return createPolling({ api, process: processUpdate, leadership: createLeadership(lease, log), log });
  }
  const { url, secret } = delivery;
  const path = webhookPath(secret);
  const ready = () => isReady(store);
  const server = createWebhookServer({ host, port, path, secret, process: processUpdate, ready, log });
  return {
    start: async () => {
      await server.start().catch(refuseListening(config));
      await setWebhook(bot.api, new URL(path, url).href, secret).catch((error: unknown) => {
        throw new StartError(error instanceof Error ? error.message : 'WEBHOOK_URL: Telegram refuses it');
      });
    },
    stop: () => server.stop(),
  };
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
