/**
 * Queues of what becomes due: each member has a value and a time (milliseconds since 1970). The clock is handed in;
 * those of several processes have to agree to within seconds.
 */
export interface QueueStore {
  /** Null when there is no such member. */
  get(queue: string, member: string): Promise<Due | null>;
  /**
   * Puts, replaces (`next`) or takes out (`next: null`) a member in one step, if it is still as it was `seen`: its
   * `dueAt` then, or null for none. Else false, and nothing changes. Putting or replacing again what was just put so (the
   * reply was lost) is true again; taking out again is false, since another hand may have done it.
   */
  change(queue: string, member: string, change: DueChange): Promise<boolean>;
  /** Takes a member out, whatever it was. */
  remove(queue: string, member: string): Promise<void>;
  /**
   * Takes up to `most` members whose time has come, the earliest first, and moves each to the end of its lease: nobody
   * else gets it until then, and a holder who died gives it back so. `change` with the claimed `dueAt` as `seen` settles
   * it; false then means that the claim was lost (the lease ended, or the member was put or removed), and nothing may be
   * done for it.
   */
  claim(queue: string, asked: ClaimAsked): Promise<readonly ClaimedDue[]>;
  /** How many members there are, claimed ones with them. */
  size(queue: string): Promise<number>;
  /** Every member in pages, in no order; one that changes meanwhile may come twice. */
  members(queue: string): AsyncIterable<readonly string[]>;
}

export interface Due {
  readonly value: string;
  readonly dueAt: number;
}

export interface ClaimedDue extends Due {
  readonly member: string;
}

export interface DueChange {
  readonly seen: number | null;
  readonly next: Due | null;
  /** The whole queue ends this long after the newest change; whole seconds, at least one (else `change` rejects). */
  readonly ttlSeconds: number;
}

export interface ClaimAsked {
  readonly now: number;
  readonly most: number;
  readonly leaseMilliseconds: number;
}

/** How often something may happen over all processes together, by the clock of the store alone. */
export interface LimiterStore {
  /**
   * Takes the next turn and gives the milliseconds until it begins, 0 for at once. Turns are `between` whole milliseconds
   * apart, at least one (GCRA without a burst). A turn that nobody uses is lost.
   */
  take(name: string, between: number): Promise<number>;
  /** No turn that is not taken yet begins within so many whole milliseconds from now, at least one. */
  hold(name: string, milliseconds: number): Promise<void>;
}
