import type { Update } from 'grammy/types';
import type { Logger } from './delivery.ts';
import type { Outcome, ProcessUpdate } from './process.ts';

/** The updates under way, and how they come to an end. */
export interface Work {
  /** Aborted as soon as stopping begins: take nothing new, wait for nothing. */
  readonly stopping: AbortSignal;
  /** Handles one update; a processor that breaks its promise and rejects counts as `failed`. */
  process(update: Update): Promise<Outcome>;
  /** Waits for the running updates up to the grace period, then aborts them, then waits a little for their locks. */
  stop(): Promise<void>;
}

/** After the abort an update only gives its lock back: one round trip to the store. With all else, 10 s must do. */
const unlockMs = 1000;

export function createWork(process: ProcessUpdate, stopGraceMs: number, log: Logger): Work {
  const stopping = new AbortController();
  const ending = new AbortController();
  const running = new Set<Promise<Outcome>>();
  const handle = async (update: Update): Promise<Outcome> => {
    try {
      return await process(update, ending.signal);
    } catch (error) {
      log.error({ error: nameOf(error) }, 'handling an update broke');
      return 'failed';
    }
  };
  const allEndedWithin = async (milliseconds: number): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), milliseconds);
    });
    const first = await Promise.race([Promise.all(running), late]);
    clearTimeout(timer);
    return first !== 'late';
  };
  return {
    stopping: stopping.signal,
    async process(update) {
      const outcome = handle(update);
      running.add(outcome);
      try {
        return await outcome;
      } finally {
        running.delete(outcome);
      }
    },
    async stop() {
      stopping.abort();
      if (await allEndedWithin(stopGraceMs)) return;
      log.warn({ running: running.size }, 'updates did not finish in time and are ended; they come again');
      ending.abort();
      if (!(await allEndedWithin(unlockMs)))
        log.error({ running: running.size }, 'updates ignored their end');
    },
  };
}

/** The first call does it, every other call waits for the same end: signals to stop come twice. */
export function once(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | undefined;
  return () => {
    acted ??= act();
    return acted;
  };
}

/** What kind of error it was, without its message: messages can hold addresses with tokens in them. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
