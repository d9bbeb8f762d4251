import type { Subscription } from '../reminders/subscription.ts';
import type { BotContext } from './context.ts';
import { effectsOf, unlistEffect } from './effects.ts';

/** The key of the person's own reminders: there is one subscription for each person. */
export function reminderKey({ services, from }: BotContext): string {
  return services.deriveKey('reminder', String(from?.id));
}

/** The reminders that are turned on; those that have ended by themselves leave the record. */
export async function ownReminders(ctx: BotContext): Promise<Subscription | undefined> {
  const { session, services } = ctx;
  const [key] = effectsOf(session, 'reminder');
  if (key === undefined) return undefined;
  const subscription = await services.subscriptions.get(key);
  if (!subscription) unlistEffect(session, 'reminder', key);
  return subscription;
}
