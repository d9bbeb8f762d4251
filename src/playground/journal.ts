/** One call that the bot made. `ok` is undefined while it runs and when it was cut by a fault. */
export interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: number;
  ok: boolean | undefined;
}

/** A call that Telegram would have refused. */
export interface RefusedCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly code: number;
  readonly description: string;
}

export interface Journal {
  /** Every call but getUpdates, oldest first, the newest 20 000. */
  readonly calls: readonly Call[];
  /** Calls refused by the rules; planned faults and 409 are not among them. The newest 1 000. */
  readonly refusals: readonly RefusedCall[];
  /** How many calls a method has had, or all methods together. */
  readonly count: (method?: string) => number;
  readonly clear: () => void;
}

const keptCalls = 20_000;
const keptRefusals = 1_000;

export interface JournalWriter extends Journal {
  readonly addCall: (call: Call) => void;
  readonly addRefusal: (refusal: RefusedCall) => void;
}

export function createJournal(): JournalWriter {
  const calls: Call[] = [];
  const refusals: RefusedCall[] = [];
  return {
    calls,
    refusals,
    count: (method) =>
      method === undefined ? calls.length : calls.filter((call) => call.method === method).length,
    clear: () => {
      calls.length = 0;
      refusals.length = 0;
    },
    addCall: (call) => {
      calls.push(call);
      if (calls.length > keptCalls) calls.shift();
    },
    addRefusal: (refusal) => {
      refusals.push(refusal);
      if (refusals.length > keptRefusals) refusals.shift();
    },
  };
}
