import type { Noted } from './counted.ts';
import type { Session } from './session.ts';

/** A unit of work that is running: its person's session, and the signal that ends all its outgoing calls. */
export interface RunningUnit {
  readonly session: Session;
  readonly signal: AbortSignal;
  /** What handlers note for the counts. */
  readonly noted: Noted[];
}

/** One for all, since every unit ends so and a stack costs time. */
const ENDED = new Error('the unit of work was ended');

/**
 * Runs `work` until it ends, `milliseconds` pass or `signal` fires, whatever comes first; `work` is told by a signal of its own.
 * Rejects in the latter cases even when `work` itself never ends.
 */
export async function runUntil(
  signal: AbortSignal,
  milliseconds: number,
  work: (ended: AbortSignal) => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  const end = () => ending.abort(ENDED);
  const timer = setTimeout(end, milliseconds);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  try {
    await Promise.race([work(ending.signal), aborted(ending.signal)]);
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
