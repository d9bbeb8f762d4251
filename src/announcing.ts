import type { Api } from 'grammy';
import { createAnnouncer } from './announcements/announcer.ts';
import { announcementWriter } from './bot/features/announcements/deliver.ts';
import type { Services } from './bot/services.ts';
import { pause } from './delivery/backoff.ts';
import type { Logger } from './delivery/delivery.ts';
import type { BackgroundWork } from './reminders/background.ts';
import { withinHours } from './reminders/days.ts';
import type { Store } from './store/store.ts';
import { createTurns } from './store/turns.ts';

/** The announcer of this process. `api` must not try again by itself. */
export function createAnnouncing(
  api: Api,
  store: Store,
  servicesNow: () => Services,
  log: Pick<Logger, 'warn'>,
): BackgroundWork {
  const now = () => servicesNow().now();
  const { announcements, subscriptions } = servicesNow();
  return createAnnouncer({
    announcements,
    subscriptions,
    turns: createTurns(store.limiters),
    send: announcementWriter(api, servicesNow),
    untilDay: () => withinHours(now(), 0) - now(),
    pause,
    log,
  });
}
