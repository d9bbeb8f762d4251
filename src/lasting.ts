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

/** How to erase what a person left outside their record, by its kind. */
export function erasersOf(
  left: Pick<Services, 'shares' | 'subscriptions' | 'announcements' | 'classrooms'>,
): Erasers {
  return {
    share: left.shares.delete,
    reminder: async (key) => {
      await left.subscriptions.delete(key);
      await left.announcements.unlist(key);
    },
    class: left.classrooms.delete,
    member: (word) => left.classrooms.deleteMember(readMembership(word)),
  };
}

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
  const announcements = createAnnouncements(store, now);
  return {
    contributions: createContributions(store.lists, retentionDays),
    mistakes: createMistakeReports(store.lists, now),
    missed: createMissedQuestions(store.lists, now),
    announcements,
    tallies: createTallies(store.fields, retentionDays, now),
    shares,
    classrooms,
    subscriptions,
    erasers: erasersOf({ shares, subscriptions, announcements, classrooms }),
    sealing: sealingWith(pseudonymSecret),
    deriveKey: keysFrom(pseudonymSecret),
    newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    isStaff: (telegramId) => staffIds.has(telegramId),
  };
}
