import type { Subscription } from './subscription.ts';

/** A subscription in one hand until its lease ends. */
export interface ClaimedSubscription {
  readonly key: string;
  /** Undefined when nothing readable is left of it, or its time is over. */
  readonly subscription: Subscription | undefined;
  /** Proof of the claim. */
  readonly seen: number;
}

/** Everyone who asked to be reminded, by key, and when each is to be looked at next (milliseconds). */
export interface Subscriptions {
  readonly get: (key: string) => Promise<Subscription | undefined>;
  /**
   * Puts what `make` makes of the present subscription, to be looked at at `dueAt`; undefined changes nothing. A message
   * that is being sent at the same moment is not forgotten: then `make` is asked again.
   */
  readonly put: <T extends Subscription | undefined>(
    key: string,
    make: (present: Subscription | undefined) => T,
    dueAt: (subscription: Subscription) => number,
  ) => Promise<T>;
  /** Ends a subscription, with the chat id in it. */
  readonly delete: (key: string) => Promise<void>;
  /** The next to be looked at, the earliest first; nobody else gets them meanwhile. */
  readonly claim: (most: number) => Promise<readonly ClaimedSubscription[]>;
  /** Gives a claim back, changed, or ends the subscription (`null`). False when the claim was lost: then nothing may be sent. */
  readonly settle: (
    claimed: ClaimedSubscription,
    next: { readonly subscription: Subscription; readonly dueAt: number } | null,
  ) => Promise<boolean>;
  readonly size: () => Promise<number>;
  /** The keys of all, in pages; one may come twice. */
  readonly keys: () => AsyncIterable<readonly string[]>;
}
