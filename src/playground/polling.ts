import type { Update } from 'grammy/types';
import { Refusal } from './errors.ts';
import type { UpdateQueue, Waiting } from './queue.ts';

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  /** How long to wait for an update, in milliseconds. */
  readonly waitMs: number;
  readonly signal: AbortSignal;
}

export type Poll = (request: PollRequest) => Promise<readonly Update[]>;

const conflict = () =>
  new Refusal(
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );

/** Long polling with one poller at a time: a second request ends the first with 409, as Telegram does. */
export function createPolling(queue: UpdateQueue): Poll {
  let endOther: (() => void) | undefined;
  let handedOut: readonly Waiting[] = [];

  const take = (limit: number): readonly Update[] => {
    const batch = queue.waiting().slice(0, limit);
    handedOut = batch.filter((one) => one.isRepeated);
    return batch.map((one) => one.update);
  };

  return async ({ offset, limit, waitMs, signal }) => {
    endOther?.();
    for (const repeated of handedOut) queue.remove(repeated);
    handedOut = [];
    if (offset !== 0) queue.confirm(offset);
    const ready = take(limit);
    if (ready.length > 0 || waitMs <= 0) return ready;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        stopListening();
        signal.removeEventListener('abort', giveUp);
        endOther = undefined;
        settle();
      };
      const giveUp = () => end(() => resolve([]));
      const timer = setTimeout(giveUp, waitMs);
      const stopListening = queue.onChange(() => {
        if (queue.waiting().length > 0) end(() => resolve(take(limit)));
      });
      signal.addEventListener('abort', giveUp, { once: true });
      endOther = () => end(() => reject(conflict()));
    });
  };
}
