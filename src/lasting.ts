import { randomBytes } from 'node:crypto';
import type { Erasers } from './bot/effects.ts';
import { keysFrom } from './bot/pseudonym.ts';
import { sealingWith } from './bot/sealed.ts';
import type { Knowledge, Services } from './bot/services.ts';
import { readMembership } from './classrooms/membership.ts';
import type { Config } from './config.ts';
import { createAnnouncements } from './store/announcements.ts';
import { createClassrooms } from './store/classrooms.ts';
import { createContributions } from './store/contributions.ts';
import { createMissedQuestions } from './store/missed-questions.ts';
import { createMistakeReports } from './store/mistake-reports.ts';
import { createShares } from './store/shares.ts';
import type { Store } from './store/store.ts';
import { createSubscriptions } from './store/subscriptions.ts';
import { createTallies } from './store/tallies.ts';

const TOKEN_BYTES = 18;

/** What lasts beside the records of people, with the keys and links to it and the erasers of it. `now` in milliseconds. */
export function createLasting(
  config: Config,
  store: Store,
  now: () => number = Date.now,
): Omit<Services, keyof Knowledge> {
  const { retentionDays, pseudonymSecret, staffIds } = config;
  const shares = createShares(store.values, now);
  const subscriptions = createSubscriptions(store.queues, retentionDays, now);
  const classrooms = createClassrooms(store.fields);
  const erasers: Erasers = {
    share: shares.delete,
    reminder: subscriptions.delete,
    class: classrooms.delete,
    member: (word) => classrooms.deleteMember(readMembership(word)),
  };
  return {
    contributions: createContributions(store.lists, retentionDays),
    mistakes: createMistakeReports(store.lists, now),
    missed: createMissedQuestions(store.lists, now),
    announcements: createAnnouncements(store, now),
    tallies: createTallies(store.fields, retentionDays, now),
    shares,
    classrooms,
    subscriptions,
    erasers,
    sealing: sealingWith(pseudonymSecret),
    deriveKey: keysFrom(pseudonymSecret),
    newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    isStaff: (telegramId) => staffIds.has(telegramId),
  };
}
