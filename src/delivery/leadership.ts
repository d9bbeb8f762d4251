import { pause } from './backoff.ts';
import type { Logger } from './delivery.ts';
import { nameOf, once } from './work.ts';

/** The lease that one of several pollers holds; the store's `LeaseStore` bound to a name and a holder satisfies it. */
export interface Lease {
  /** Takes or renews it for so many milliseconds; false while another holds it; rejects when the store is away. */
  hold(milliseconds: number): Promise<boolean>;
  letGo(): Promise<void>;
}

export interface Leadership {
  /** Resolves when this process leads, with a signal that is aborted when it no longer does; undefined when stopping. */
  won(stopping: AbortSignal): Promise<AbortSignal | undefined>;
  /** Lets another lead at once. */
  giveUp(): Promise<void>;
}

/** A leader who died is followed after at most this and one renewal: well within half a minute. */
const leaseMs = 15_000;
/** Two renewals may fail before the lease ends. */
const renewMs = 5000;

/**
 * Telegram gives updates to one poller only. While the store does not answer, who leads goes on leading, since nobody
 * can take the lease, and who has just started leads too, so that care answers; Telegram itself lets only one through.
 */
export function createLeadership(
  lease: Lease,
  log: Logger,
  { lasts = leaseMs, renewed = renewMs } = {},
): Leadership {
  let renewing: NodeJS.Timeout | undefined;
  const holds = async (whenAway: boolean): Promise<boolean> => {
    try {
      return await lease.hold(lasts);
    } catch (error) {
      log.warn({ error: nameOf(error) }, 'who leads the polling cannot be asked');
      return whenAway;
    }
  };
  const leading = (): AbortSignal => {
    const lost = new AbortController();
    clearInterval(renewing);
    renewing = setInterval(async () => {
      if (lost.signal.aborted || (await holds(true))) return;
      clearInterval(renewing);
      log.warn({}, 'another process asks Telegram for updates now; this one waits');
      lost.abort();
    }, renewed);
    return lost.signal;
  };
  return {
    async won(stopping) {
      for (let isFirst = true; !stopping.aborted; isFirst = false) {
        if (await holds(isFirst)) return leading();
        if (isFirst)
          log.info({}, 'another process asks Telegram for updates; this one takes over when it ends');
        await pause(renewed, stopping);
      }
      return undefined;
    },
    giveUp: once(async () => {
      clearInterval(renewing);
      await lease.letGo().catch(() => {});
    }),
  };
}
