import { randomUUID } from 'node:crypto';
import { readAnnouncement } from '../announcements/announcement.ts';
import type { Announcements } from '../announcements/announcements.ts';
import type { FieldStore } from './field-store.ts';
import type { QueueStore } from './queue-store.ts';
import type { LeaseStore, ValueStore } from './store.ts';

const CURRENT = 'announcement';
const WEEK_SECONDS = 7 * 24 * 60 * 60;
const DRAFT_SECONDS = 60 * 60;
const LEASE_MILLISECONDS = 60_000;
const TOLD = 'told';

export interface AnnouncementStores {
  readonly values: ValueStore;
  readonly queues: QueueStore;
  readonly fields: FieldStore;
  readonly leases: LeaseStore;
}

/** `now` in milliseconds. */
export function createAnnouncements(
  { values, queues, fields, leases }: AnnouncementStores,
  now: () => number,
): Announcements {
  const holder = randomUUID();
  const queueOf = (id: string) => `announcement ${id}`;
  const read = async (key: string) => readAnnouncement((await values.get(key)) ?? '');
  const enlist = async (id: string, key: string, dueAt: number) => {
    const change = { seen: null, next: { value: '', dueAt }, ttlSeconds: WEEK_SECONDS };
    await queues.change(queueOf(id), key, change);
  };
  return {
    current: () => read(CURRENT),
    put: (announcement) => values.put(CURRENT, JSON.stringify(announcement), WEEK_SECONDS),
    putDraft: (draft) => values.put(`${CURRENT} ${draft.id}`, JSON.stringify(draft), DRAFT_SECONDS),
    draft: (id) => read(`${CURRENT} ${id}`),
    mayList: (id) => leases.hold(queueOf(id), holder, LEASE_MILLISECONDS),
    list: (id, key) => enlist(id, key, now()),
    unlist: async (key) => {
      const current = await read(CURRENT);
      if (current) await queues.remove(queueOf(current.id), key);
    },
    claim: async (id) => {
      const asked = { now: now(), most: 1, leaseMilliseconds: LEASE_MILLISECONDS };
      const [claimed] = await queues.claim(queueOf(id), asked);
      return claimed && { key: claimed.member, seen: claimed.dueAt };
    },
    take: (id, { key, seen }) =>
      queues.change(queueOf(id), key, { seen, next: null, ttlSeconds: WEEK_SECONDS }),
    giveBack: (id, key, milliseconds) => enlist(id, key, now() + milliseconds),
    left: (id) => queues.size(queueOf(id)),
    countTold: (id) => fields.add(queueOf(id), TOLD, 1, WEEK_SECONDS),
    told: async (id) => Number((await fields.all(queueOf(id))).get(TOLD) ?? 0),
  };
}
