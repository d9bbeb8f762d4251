import { AsyncLocalStorage } from 'node:async_hooks';
import type { Noted } from './counted.ts';
import type { Session } from './session.ts';

/** The unit of work that is running: its person's session, and the signal that ends all its outgoing calls. */
export interface CurrentUnit {
  readonly session: Session;
  readonly signal: AbortSignal;
  /** What handlers note for the counts. */
  readonly noted: Noted[];
}

/** One for all, since every unit ends so and a stack costs time. */
const ENDED = new Error('the unit of work was ended');

export const currentUnit = new AsyncLocalStorage<CurrentUnit>();

/**
 * Runs `work` as the current unit until it ends, `milliseconds` pass or `signal` fires, whatever comes first.
 * Rejects in the latter cases even when `work` itself never ends.
 */
export async function runAsUnit(
  { session, noted }: Omit<CurrentUnit, 'signal'>,
  signal: AbortSignal,
  milliseconds: number,
  work: () => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  const end = () => ending.abort(ENDED);
  const timer = setTimeout(end, milliseconds);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  try {
    await Promise.race([
      currentUnit.run({ session, noted, signal: ending.signal }, work),
      aborted(ending.signal),
    ]);
  } finally {
    // No call outlives its unit: the next one may be running already.
    end();
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
