import type { Api } from 'grammy';
import { dayAt } from '../../../reminders/days.ts';
import type { SenderParts } from '../../../reminders/sender.ts';
import type { Services } from '../../services.ts';
import { writeFirst } from '../../write-first.ts';
import { messageView } from './message-view.ts';

/** How a reminder is written to whom it is for; `api` must not try again by itself. */
export function reminderWriter(api: Api, servicesNow: () => Services): SenderParts['send'] {
  return async (key, subscription, reminders) => {
    const services = servicesNow();
    const { language, address, season } = subscription;
    const chat = services.sealing.open(subscription.chat, key);
    // Sealed with another secret: nobody can be written to.
    if (chat === undefined) return { kind: 'gone' };
    const today = dayAt(services.now());
    const t = services.texts.in(language, address);
    return writeFirst(api, chat, messageView({ reminders, season, today }, services, t));
  };
}
