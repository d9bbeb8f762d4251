import type { Api } from 'grammy';
import { reminderWriter } from './bot/features/reminders/deliver.ts';
import type { Services } from './bot/services.ts';
import { pause } from './delivery/backoff.ts';
import type { Logger } from './delivery/delivery.ts';
import type { BackgroundWork } from './reminders/background.ts';
import { createSender } from './reminders/sender.ts';
import type { Store } from './store/store.ts';
import { createTurns } from './store/turns.ts';

/** The sender of reminders of this process. `api` must not try again by itself. */
export function createReminding(
  api: Api,
  store: Store,
  servicesNow: () => Services,
  log: Pick<Logger, 'warn'>,
): BackgroundWork {
  const now = () => servicesNow().now();
  return createSender({
    subscriptions: servicesNow().subscriptions,
    turns: createTurns(store.limiters),
    calendar: () => servicesNow().calendar,
    send: reminderWriter(api, servicesNow),
    now,
    pause,
    log,
  });
}
