import { type Advice, readAdvices } from '../shares/advice.ts';
import { readShare, type Share } from '../shares/share.ts';
import type { ValueStore } from './store.ts';

/** Cards that pupils show their parents, each under a key of its token alone. */
export interface Shares {
  /** Keeps a share until its time is over; the same one again changes nothing. */
  readonly put: (key: string, share: Share) => Promise<void>;
  /** Undefined when there was none, it was taken back, or its time is over. */
  readonly get: (key: string) => Promise<Share | undefined>;
  /** Takes a share back, with what was advised over it. */
  readonly delete: (key: string) => Promise<void>;
  /** Colleges advised over a share, oldest first. */
  readonly advices: (key: string) => Promise<readonly Advice[]>;
  readonly putAdvices: (key: string, share: Share, advices: readonly Advice[]) => Promise<void>;
}

/** `now` in milliseconds. */
export function createShares(values: ValueStore, now: () => number): Shares {
  const shareAt = (key: string) => `share:${key}`;
  const advicesAt = (key: string) => `advice:${key}`;
  const secondsLeft = ({ until }: Share) => Math.max(1, until - Math.floor(now() / 1000));
  return {
    put: (key, share) => values.put(shareAt(key), JSON.stringify(share), secondsLeft(share)),
    get: async (key) => {
      const stored = await values.get(shareAt(key));
      return stored === null ? undefined : readShare(stored, now());
    },
    delete: async (key) => {
      await Promise.all([values.delete(shareAt(key)), values.delete(advicesAt(key))]);
    },
    advices: async (key) => readAdvices((await values.get(advicesAt(key))) ?? '[]'),
    putAdvices: (key, share, advices) =>
      values.put(advicesAt(key), JSON.stringify(advices), secondsLeft(share)),
  };
}
