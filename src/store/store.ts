import type { FieldStore } from './field-store.ts';
import type { LimiterStore, QueueStore } from './queue-store.ts';

/**
 * The one port to lasting state. Two backends keep the same contract (`test/store/contract.ts`): in-process and
 * Redis. Keys are opaque here: callers hand in pseudonyms, never Telegram ids.
 */
export interface Store {
  readonly name: 'memory' | 'redis';
  readonly units: UnitStore;
  readonly values: ValueStore;
  readonly lists: ListStore;
  readonly fields: FieldStore;
  readonly leases: LeaseStore;
  /** What becomes due, shared out among processes. */
  readonly queues: QueueStore;
  /** How often something may happen over all processes together. */
  readonly limiters: LimiterStore;
  /** Resolves when the backend answers; rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How one person's record changes: under a lock with a token, one change per update, never twice. */
export interface UnitStore {
  /**
   * Locks the person and loads the record, in one round trip. `busy` when somebody else holds the lock,
   * `duplicate` when this update is among the last 16 committed, `limited` when there are too many of this person: an
   * update that is tried again is not counted again. Rejects when the backend does not answer.
   */
  begin(person: string, updateId: number): Promise<Begun>;
  /**
   * Counts an update of a person that touches no record (an inline query, a word in a group) among those that `begin`
   * counts; false when there are too many. Rejects when the backend does not answer.
   */
  admit(person: string): Promise<boolean>;
  /**
   * Saves and unlocks in one step, if the lock is still ours and the revision has not moved; else `lost`, and
   * nothing changes. `record: null` erases the record; the ids of recent updates stay for 24 h, so that a
   * redelivered update does not bring the person back. The newest commit sent again (its reply was lost on
   * the way) is `saved` again and changes nothing.
   */
  commit(person: string, unit: OpenUnit, record: string | null): Promise<'saved' | 'lost'>;
  /**
   * Unlocks without saving, if the lock is still ours. `failed` counts one failed try of the unit's update, also
   * when the lock has expired meanwhile (or an update that always hangs would never be given up), but not once the
   * update is committed.
   */
  release(person: string, unit: OpenUnit, outcome: 'untouched' | 'failed'): Promise<void>;
}

export interface OpenUnit {
  readonly updateId: number;
  /** Proof of the lock; the record changes only by the hand that holds it. */
  readonly token: string;
  /** Counts commits of the record; guards against a replica that lost the newest one. */
  readonly revision: number;
}

export type Begun =
  | {
      readonly kind: 'open';
      readonly unit: OpenUnit;
      readonly record: string | null;
      readonly failedTries: number;
    }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'busy' }
  /** More updates than a hand can make; `isFirst` once in a window. Nothing is locked. */
  | { readonly kind: 'limited'; readonly isFirst: boolean };

/** Small values beside the records, each with a lifetime in whole seconds, at least one (else `put` rejects). */
export interface ValueStore {
  get(key: string): Promise<string | null>;
  put(key: string, value: string, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Lists that only grow, up to a size: what many people gave and nobody owns. */
export interface ListStore {
  /**
   * Adds a value at the end, in one step with everything that `limits` ask for. An append sent again under the same
   * `once` (its reply was lost, or the update came again) is done already and changes nothing.
   */
  append(name: string, value: string, limits: ListLimits): Promise<void>;
  /** Oldest first; empty when there is no such list. */
  all(name: string): Promise<readonly string[]>;
}

export interface ListLimits {
  /** Key of this append, remembered for `ttlSeconds`. */
  readonly once: string;
  /** So many values are kept, the newest; a whole number, at least one. */
  readonly most: number;
  /** The whole list ends this long after the newest value came; whole seconds, at least one (else `append` rejects). */
  readonly ttlSeconds: number;
}

/** Who of several processes does what only one may do. */
export interface LeaseStore {
  /**
   * Takes the lease or renews the own one, in one step; false while somebody else holds it. It ends by itself after
   * `milliseconds`, so that a holder who died is followed by another.
   */
  hold(name: string, holder: string, milliseconds: number): Promise<boolean>;
  /** Ends the own lease at once; another's stays. */
  letGo(name: string, holder: string): Promise<void>;
}

export interface StoreSettings {
  /** How long a unit may hold a person before the lock frees itself. */
  readonly lockMilliseconds: number;
  /** How long a record lives after its last commit. */
  readonly retentionSeconds: number;
  /** So many updates of a person are let in within `rateWindowMilliseconds`; absent: any number. */
  readonly updatesPerWindow?: number;
  /** So many replicas of Redis hold a commit before it counts as saved; the in-process backend has none. */
  readonly replicas?: number;
}

/** Older updates of a person are no longer recognised; Telegram redelivers a handful at most. */
export const rememberedUpdates = 16;

/** How long update ids outlive an erased record: as long as Telegram keeps trying to deliver a message. */
export const updateIdSeconds = 24 * 60 * 60;

/** Updates of a person are counted from the first one on for so long, then anew. */
export const rateWindowMilliseconds = 10_000;

/** Throws unless `seconds` is a whole number, at least one. */
export function checkLifetime(seconds: number): void {
  if (!Number.isInteger(seconds) || seconds < 1) {
    throw new RangeError('A lifetime is a whole number of seconds, at least 1');
  }
}
