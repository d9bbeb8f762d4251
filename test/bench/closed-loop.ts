import type { Update } from 'grammy/types';

/** What a number of updates took. */
export interface Pass {
  readonly updates: number;
  readonly seconds: number;
  /** Of this process, user and system together. */
  readonly cpuSeconds: number;
}

/** So many people are in the bot at once. */
const HANDS = 16;

/** Each person's updates in order, `HANDS` people side by side, as fast as they are handled. */
export async function runThrough(
  people: readonly (readonly Update[])[],
  handle: (update: Update) => Promise<void>,
): Promise<Pass> {
  const waiting = people[Symbol.iterator]();
  const hand = async () => {
    for (const updates of waiting) for (const update of updates) await handle(update);
  };
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: HANDS }, hand));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { updates: people.flat().length, seconds, cpuSeconds: (user + system) / 1e6 };
}
