import { setTimeout as sleep } from 'node:timers/promises';
import type { Knowledge } from './bot/services.ts';
import { DataError, formatFault } from './catalogue/fault.ts';
import { whatIsKnown } from './tell-what-runs.ts';

/** How long updates in handling are waited for, in milliseconds; one that takes longer goes on with the old set. */
const LONGEST_WAIT = 2000;

/** What is known now, and the way to know anew while the bot runs. */
export interface LiveKnowledge {
  readonly now: () => Knowledge;
  /** Handles one update; while new data are being read it waits first, and then finds them. */
  readonly during: <T>(handle: () => Promise<T>) => Promise<T>;
  /** Takes what the files hold now; when they are broken, what was known stays and one line says so. */
  readonly reload: () => Promise<void>;
}

interface ReloadLog {
  readonly info: (message: string) => void;
  readonly error: (message: string) => void;
}

/**
 * Reading keeps the process busy for one or two seconds, longer than Redis is waited for, and what is read holds
 * functions, which no worker thread could hand over. So it happens while no update is in handling: new ones wait at
 * the gate, far shorter than Telegram or a lock would.
 */
export function createLiveKnowledge(load: () => Knowledge, log: ReloadLog): LiveKnowledge {
  let known = load();
  const running = new Set<Promise<unknown>>();
  let gate: Promise<void> | undefined;
  let askedAgain = false;

  const readOnce = async () => {
    await Promise.race([Promise.allSettled(running), sleep(LONGEST_WAIT, undefined, { ref: false })]);
    try {
      known = load();
      log.info(`new data taken: ${whatIsKnown(known)}`);
    } catch (error) {
      log.error(`new data refused, the old ones stay: ${whyRefused(error)}`);
    }
  };
  const readWhileAsked = async () => {
    do {
      askedAgain = false;
      await readOnce();
    } while (askedAgain);
    gate = undefined;
  };

  return {
    now: () => known,
    during: async (handle) => {
      while (gate) await gate;
      const handled = handle();
      running.add(handled);
      return handled.finally(() => running.delete(handled));
    },
    reload: () => {
      // The files may have changed after they were read: they are read once more.
      if (gate) askedAgain = true;
      else gate = readWhileAsked();
      return gate;
    },
  };
}

/** The number of faults and the first of them, on one line. */
function whyRefused(error: unknown): string {
  if (!(error instanceof DataError)) return `${error}`.split('\n', 1).join();
  const [first] = error.faults;
  const { length } = error.faults;
  return `${length} ${length === 1 ? 'fault' : 'faults'}, the first: ${first ? formatFault(first) : ''}`;
}
