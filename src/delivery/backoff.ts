/** Growing waits, in milliseconds: `first`, doubled each time, at most `longest`. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
}

/** The wait before try `attempt` + 1, where the first failed try is attempt 0. */
export function backoffDelay({ first, longest }: Backoff, attempt: number): number {
  return Math.min(longest, first * 2 ** Math.min(attempt, 30));
}

/** Resolves after this time, or at once when the signal is aborted; never rejects. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
