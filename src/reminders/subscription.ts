import { z } from 'zod';
import { LANGUAGES } from '../language/language.ts';
import { BASES, KINDS } from './calendar.ts';

/** More reminders than one admission can have, with all its days moved. */
const MOST_SENT = 60;

const subscriptionSchema = z.strictObject({
  grade: z.enum(BASES),
  kind: z.enum([...KINDS, 'undecided']),
  /** The year of the admission. */
  season: z.number().int(),
  language: z.enum(LANGUAGES),
  address: z.enum(['informal', 'formal']),
  /** Where to write: a sealed chat id, kept nowhere else. */
  chat: z.string(),
  /** Ids of the reminders that were sent. */
  sent: z.array(z.string()).max(MOST_SENT).readonly(),
  /** When the last message was sent, in milliseconds; null: none was. */
  lastAt: z.number().int().nullable(),
  /** Seconds since 1970 from which on nothing is sent and nothing is kept. */
  until: z.number().int().positive(),
});

/** Somebody who asked to be reminded. */
export type Subscription = Readonly<z.infer<typeof subscriptionSchema>>;

/** The subscription that was stored; undefined when it is none or its time is over. `now` in milliseconds. */
export function readSubscription(stored: string, now: number): Subscription | undefined {
  try {
    const { data } = subscriptionSchema.safeParse(JSON.parse(stored));
    return data && data.until * 1000 > now ? data : undefined;
  } catch {
    return undefined;
  }
}
