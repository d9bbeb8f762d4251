import { setImmediate as tick } from 'node:timers/promises';
import type { BackgroundWork } from '../../src/reminders/background.ts';
import { loadCalendar } from '../../src/reminders/calendar.ts';
import { minuteOf } from '../../src/reminders/days.ts';
import { planOf } from '../../src/reminders/due.ts';
import { createSender, type SenderParts } from '../../src/reminders/sender.ts';
import type { Subscription } from '../../src/reminders/subscription.ts';
import type { Sent } from '../../src/reminders/turns.ts';
import { memoryLimiters } from '../../src/store/memory-limiters.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptions } from '../../src/store/subscriptions.ts';
import { createTurns } from '../../src/store/turns.ts';

export const calendar = loadCalendar(new URL('../../data/calendar.json', import.meta.url));
const NEVER = new Promise<never>(() => {});
/** What a call to Telegram takes. */
const CALL = 80;

export interface Arrived {
  readonly key: string;
  readonly at: number;
  readonly eventIds: readonly string[];
}

export const subscription: Subscription = {
  grade: '9',
  kind: 'ordinary',
  season: 2027,
  language: 'ru',
  address: 'informal',
  chat: 'sealed',
  sent: [],
  lastAt: null,
  until: 2_000_000_000,
};

/** A clock that goes on only when nobody has anything left to do at the present moment. */
function virtualClock(start: number) {
  let now = start;
  let busy = 0;
  const timers = new Set<{ readonly at: number; readonly ring: () => void }>();
  return {
    now: () => now,
    pause: (milliseconds: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        const ring = () => {
          timers.delete(timer);
          signal?.removeEventListener('abort', ring);
          resolve();
        };
        const timer = { at: now + milliseconds, ring };
        if (signal?.aborted) return resolve();
        timers.add(timer);
        signal?.addEventListener('abort', ring);
      }),
    /** Holds the clock while somebody outside (Redis) works. */
    during: async <T>(work: Promise<T>): Promise<T> => {
      busy += 1;
      return work.finally(() => {
        busy -= 1;
      });
    },
    async goOn(until: number): Promise<void> {
      while (now < until) {
        await tick();
        if (busy > 0) continue;
        const next = Math.min(until, ...[...timers].map(({ at }) => at));
        now = Math.max(now, next);
        for (const timer of [...timers]) if (timer.at <= now) timer.ring();
      }
      do await tick();
      while (busy > 0);
    },
  };
}

/** Senders on one store, a Telegram that notes what arrives, and a clock in the test's hand. */
export function openHall(store: Store, start: number, answer: (key: string, at: number) => Sent = sent) {
  const clock = virtualClock(start);
  const arrived: Arrived[] = [];
  const subscriptions = createSubscriptions(store.queues, 400, clock.now);
  // Redis counts turns by its own clock, which does not run as fast as the one here.
  const turns = createTurns(memoryLimiters(clock.now));
  const telegram: SenderParts['send'] = async (key, _, reminders) => {
    const outcome = answer(key, clock.now());
    if (outcome.kind === 'sent')
      arrived.push({ key, at: clock.now(), eventIds: reminders.map(({ eventId }) => eventId) });
    await clock.pause(CALL);
    return outcome;
  };
  return {
    arrived,
    subscriptions,
    goOn: clock.goOn,
    now: clock.now,
    subscribe: (key: string, given: Partial<Subscription> = {}) =>
      subscriptions.put(
        key,
        () => ({ ...subscription, ...given }),
        (one) => {
          const plan = planOf(calendar, { ...one, minute: minuteOf(key) }, start);
          return plan.kind === 'wait' ? plan.until : start;
        },
      ),
    /** A sender that can be killed: from then on nothing that it waits for ever comes. A slow one sleeps before each turn. */
    open: (sleep = 0): BackgroundWork & { readonly kill: () => void; readonly sent: () => number } => {
      let isDead = false;
      let calls = 0;
      const alive = <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) => {
        return async (...args: A): Promise<R> => {
          if (isDead) return NEVER;
          const result = await clock.during(act(...args));
          return isDead ? NEVER : result;
        };
      };
      const sender = createSender({
        subscriptions: {
          ...subscriptions,
          claim: alive(subscriptions.claim),
          settle: alive(subscriptions.settle),
        },
        turns: { take: alive(async () => sleep + (await turns.take())), hold: alive(turns.hold) },
        calendar: () => calendar,
        send: (...args) => {
          if (isDead) return NEVER;
          calls += 1;
          return telegram(...args);
        },
        now: clock.now,
        pause: clock.pause,
        log: { warn: () => {} },
      });
      const kill = () => {
        isDead = true;
      };
      return { ...sender, kill, sent: () => calls };
    },
  };
}

function sent(): Sent {
  return { kind: 'sent' };
}
