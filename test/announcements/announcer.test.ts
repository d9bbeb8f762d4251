import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Announcement, LONGEST_TEXT, readTexts } from '../../src/announcements/announcement.ts';
import { createAnnouncer } from '../../src/announcements/announcer.ts';
import { pause } from '../../src/delivery/backoff.ts';
import type { Sent } from '../../src/reminders/turns.ts';
import { createAnnouncements } from '../../src/store/announcements.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createSubscriptions } from '../../src/store/subscriptions.ts';
import { createTurns } from '../../src/store/turns.ts';
import { subscription } from '../reminders/hall.ts';

const announcement: Announcement = { id: 'a', kk: 'Сәлем', ru: 'Привет', state: 'filling', total: 0 };
const settings = { lockMilliseconds: 1000, retentionSeconds: 1000 };

/** People who asked to be written to, and as many announcers as one likes on one store. */
async function square(people: number) {
  const store = createMemoryStore(settings, Date.now);
  const subscriptions = createSubscriptions(store.queues, 400, Date.now);
  const announcements = createAnnouncements(store, Date.now);
  const keys = Array.from({ length: people }, (_, index) => `person-${index}`);
  const later = Date.now() + 1_000_000_000;
  for (const key of keys) {
    await subscriptions.put(
      key,
      () => subscription,
      () => later,
    );
  }
  const told: string[] = [];
  const announcer = (
    send: (key: string) => Promise<Sent> = async () => ({ kind: 'sent' }),
    untilDay = () => 0,
  ) =>
    createAnnouncer({
      announcements,
      subscriptions,
      turns: { ...createTurns(store.limiters), take: async () => 0 },
      send: async (key) => {
        told.push(key);
        return send(key);
      },
      untilDay,
      pause: (milliseconds, signal) => pause(Math.min(milliseconds, 5), signal),
      log: { warn: () => {} },
    });
  const ends = async () => {
    while ((await announcements.current())?.state !== 'done') await new Promise((go) => setTimeout(go, 2));
  };
  return { subscriptions, announcements, keys, told, announcer, ends };
}

describe('what is announced', () => {
  test('is told to everybody once, by two processes together', async () => {
    const { announcements, keys, told, announcer, ends } = await square(200);
    await announcements.put(announcement);
    const both = [announcer(), announcer()];
    for (const one of both) one.start();
    await ends();
    await Promise.all(both.map((one) => one.stop()));
    expect(told.toSorted()).toEqual(keys.toSorted());
    expect(await announcements.told('a')).toBe(200);
    expect((await announcements.current())?.total).toBe(200);
  });

  test('goes on after a restart, and nobody is told twice', async () => {
    const { announcements, keys, told, announcer, ends } = await square(60);
    await announcements.put(announcement);
    const first = announcer(async () => {
      if (told.length === 20) void first.stop();
      return { kind: 'sent' };
    });
    first.start();
    while (told.length < 20) await new Promise((go) => setTimeout(go, 1));
    await first.stop();
    expect(told.length).toBeLessThan(60);
    const second = announcer();
    second.start();
    await ends();
    await second.stop();
    expect(told.toSorted()).toEqual(keys.toSorted());
  });

  test('stops when it is stopped and waits for the day', async () => {
    const { announcements, told, announcer } = await square(30);
    await announcements.put(announcement);
    const atNight = announcer(undefined, () => 1000);
    atNight.start();
    await new Promise((go) => setTimeout(go, 40));
    await atNight.stop();
    expect(told).toEqual([]);
    const current = await announcements.current();
    if (!current) throw new Error('an announcement');
    await announcements.put({ ...current, state: 'stopped' });
    const byDay = announcer();
    byDay.start();
    await new Promise((go) => setTimeout(go, 40));
    await byDay.stop();
    expect(told).toEqual([]);
  });

  test('is not told to who turned messages off since; who is gone is forgotten; who cannot be reached now, later', async () => {
    const { announcements, subscriptions, keys, told, announcer, ends } = await square(4);
    const [off = '', gone = '', busy = '', fine = ''] = keys;
    await announcements.put(announcement);
    const one = announcer(async (key) => {
      if (key === gone) return { kind: 'gone' };
      const isFirst = told.filter((each) => each === busy).length === 1;
      return key === busy && isFirst ? { kind: 'later', milliseconds: 1 } : { kind: 'sent' };
    });
    await subscriptions.delete(off);
    one.start();
    await ends();
    await one.stop();
    expect(told.filter((key) => key !== busy).toSorted()).toEqual([gone, fine].toSorted());
    expect(told.filter((key) => key === busy)).toHaveLength(2);
    expect(await announcements.told('a')).toBe(2);
    expect(await subscriptions.get(gone)).toBeUndefined();
  });
});

describe('the texts of an announcement', () => {
  test('are two, with a line of dashes between them', () => {
    expect(readTexts('Сәлем\n\n---\nПривет\n- раз\n- два')).toEqual({
      status: 'success',
      kk: 'Сәлем',
      ru: 'Привет\n- раз\n- два',
    });
    for (const typed of ['', 'Сәлем', 'Сәлем\n---\n', 'a\n---\nb\n---\nc', 'a --- b']) {
      expect(readTexts(typed)).toEqual({ status: 'fail', reason: 'form' });
    }
    const long = 'а'.repeat(LONGEST_TEXT + 1);
    expect(readTexts(`${long}\n---\nb`)).toEqual({ status: 'fail', reason: 'tooLong' });
  });

  test('of any characters never break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(['success', 'fail']).toContain(readTexts(typed).status);
      }),
    );
  });
});
