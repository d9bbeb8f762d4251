import type { Update } from 'grammy/types';
import { z } from 'zod';
import { answersIn, pupilAt } from '../journeys/support/pupil-at.ts';
import { pause } from './site.ts';
import type { ChaosTown } from './town.ts';

/** What a crowd did and what became of it. A state change is one commit of a person's record for one update. */
export interface Ledger {
  /** Deliveries to the bot, duplicates among them. */
  readonly updates: number;
  /** Different updates: each changes its person's record once. */
  readonly expected: number;
  readonly found: number;
  readonly lost: number;
  readonly doubled: number;
}

/** Pupils who answer one question after the other, each as fast as the bot lets them. */
export interface Crowd {
  /** Goes on until `stop`, which resolves when everything sent is dealt with. */
  readonly start: () => void;
  readonly stop: (withinMs?: number) => Promise<void>;
  readonly ledger: () => Promise<Ledger>;
  /** Pupils whose stored answers are not those they gave: empty unless an update was given up. */
  readonly astray: () => Promise<readonly number[]>;
  /** Resolves when `count` more updates are dealt with. */
  readonly deals: (count: number, withinMs?: number) => Promise<void>;
  /** A press and a shared place of one pupil at once, in no order. */
  readonly crosses: (pupil: number) => Promise<void>;
}

const PLACE = { latitude: 50.2839, longitude: 57.167 };
/** Every so many updates Telegram brings one again. */
const REPEATED = 5;
/** A pupil's pause between two presses: time for the other ones, in milliseconds. */
const BREATH = 15;
const stored = z.looseObject({});

/** Pupils whom the bot does not know yet, each before the first question of the test. */
export async function gather(town: ChaosTown, size: number): Promise<Crowd> {
  const pupils = Array.from({ length: size }, () => pupilAt(town, town.newcomer()));
  await Promise.all(pupils.map((pupil) => pupil.comesToTest()));
  const before = await Promise.all(
    pupils.map(async ({ person }) => (await town.stored(person.chatId)).revision),
  );
  const given = pupils.map(() => 0);
  const sent = pupils.map(() => 0);
  let repeated = 0;
  let dealt = 0;
  let isOver = false;
  let loops: readonly Promise<void>[] = [];

  const isWaiting = (update: Update) =>
    town.telegram.pending().some((one) => one.update_id === update.update_id);
  const goneThrough = async (update: Update) => {
    while (isWaiting(update)) await pause(BREATH);
    dealt += 1;
  };
  const step = async (index: number): Promise<void> => {
    const pupil = pupils[index];
    if (!pupil) return;
    const isAsked = pupil.item() !== undefined;
    const update = isAsked ? pupil.answers(1 + ((given[index] ?? 0) % 5)) : pupil.press('o:again');
    given[index] = isAsked ? (given[index] ?? 0) + 1 : 0;
    sent[index] = (sent[index] ?? 0) + 1;
    await goneThrough(update);
    if ((sent[index] ?? 0) % REPEATED !== 0) return;
    repeated += 1;
    town.telegram.deliver(update);
    await goneThrough(update);
  };
  const run = async (index: number): Promise<void> => {
    while (!isOver) await step(index);
  };
  return {
    start: () => {
      isOver = false;
      loops = pupils.map((_, index) => run(index));
    },
    stop: async (withinMs = 60_000) => {
      isOver = true;
      await Promise.race([
        Promise.all(loops),
        pause(withinMs).then(() => {
          throw new Error(`${town.telegram.pending().length} updates are stuck`);
        }),
      ]);
    },
    ledger: async () => {
      const after = await Promise.all(
        pupils.map(async ({ person }) => (await town.stored(person.chatId)).revision),
      );
      const made = after.map((revision, index) => revision - (before[index] ?? 0));
      const missing = made.map((count, index) => (sent[index] ?? 0) - count);
      return {
        updates: sum(sent) + repeated,
        expected: sum(sent),
        found: sum(made),
        lost: sum(missing.filter((count) => count > 0)),
        doubled: sum(missing.map((count) => Math.max(0, -count))),
      };
    },
    astray: async () => {
      const found = await Promise.all(
        pupils.map(async ({ person }) => {
          const { record } = await town.stored(person.chatId);
          return answersIn(stored.parse(JSON.parse(record ?? '{}')));
        }),
      );
      // A finished test has none that runs.
      return pupils.flatMap(({ person, item }, index) =>
        item() === undefined || found[index] === given[index] ? [] : [person.chatId],
      );
    },
    deals: async (count, withinMs = 60_000) => {
      const [goal, end] = [dealt + count, performance.now() + withinMs];
      while (dealt < goal) {
        if (performance.now() > end) throw new Error(`the bot stands still: ${goal - dealt} updates to go`);
        await pause(BREATH);
      }
    },
    crosses: async (index) => {
      const pupil = pupils[index];
      if (!pupil) throw new RangeError(`no pupil ${index}`);
      const place = pupil.person.sendsLocation(PLACE);
      sent[index] = (sent[index] ?? 0) + 1;
      await Promise.all([step(index), goneThrough(place)]);
    },
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
