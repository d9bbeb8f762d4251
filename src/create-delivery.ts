import { randomUUID } from 'node:crypto';
import { Api } from 'grammy';
import { sendOverHttp } from './bot/transport.ts';
import type { Config } from './config.ts';
import type { Delivery, Logger } from './delivery/delivery.ts';
import { createLeadership, type Lease } from './delivery/leadership.ts';
import { createPolling } from './delivery/polling.ts';
import type { ProcessUpdate } from './delivery/process.ts';
import { setWebhook } from './delivery/set-webhook.ts';
import { createWebhookServer, webhookPath } from './delivery/webhook.ts';
import { listenError, StartError } from './start-error.ts';
import type { LeaseStore, Store } from './store/store.ts';

export interface DeliveryParts {
  /** For the calls that set the webhook. */
  readonly api: Api;
  readonly apiRoot: string | undefined;
  readonly processUpdate: ProcessUpdate;
  readonly store: Store;
  readonly log: Logger;
}

/** How updates arrive by this configuration: the playground is polled as Telegram is. */
export function createDelivery(config: Config, parts: DeliveryParts): Delivery {
  const { delivery } = config;
  return delivery.kind === 'webhook' ? byWebhook(config, delivery, parts) : byPolling(config.token, parts);
}

function byPolling(token: string, { apiRoot, processUpdate, store, log }: DeliveryParts): Delivery {
  // Its own client: a long poll outlives the time limit of the calls that people wait for.
  const api = new Api(token, { ...(apiRoot === undefined ? {} : { apiRoot }), fetch: sendOverHttp });
  const leadership = createLeadership(ownLease(store.leases), log);
  return createPolling({ api, process: processUpdate, leadership, log });
}

function ownLease(leases: LeaseStore): Lease {
  const holder = randomUUID();
  return {
    hold: (milliseconds) => leases.hold('polling', holder, milliseconds),
    letGo: () => leases.letGo('polling', holder),
  };
}

function byWebhook(
  { host, port }: Config,
  { url, secret }: Extract<Config['delivery'], { readonly kind: 'webhook' }>,
  { api, processUpdate, store, log }: DeliveryParts,
): Delivery {
  const path = webhookPath(secret);
  const ready = () => isReady(store);
  const server = createWebhookServer({ host, port, path, secret, process: processUpdate, ready, log });
  return {
    start: async () => {
      await server.start().catch(refuseListening({ host, port }));
      await setWebhook(api, new URL(path, url).href, secret).catch((error: unknown) => {
        throw new StartError(error instanceof Error ? error.message : 'WEBHOOK_URL: Telegram refuses it');
      });
    },
    stop: () => server.stop(),
  };
}

/** Turns what listening failed with into one line for the operator. */
export function refuseListening({ host, port }: Pick<Config, 'host' | 'port'>, prefix = '') {
  return (error: unknown): never => {
    throw listenError(error, host, port, prefix);
  };
}

/** Whether the store answers. */
export function isReady(store: Store): Promise<boolean> {
  return store.ping().then(
    () => true,
    () => false,
  );
}
