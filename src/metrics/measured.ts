import type { Update } from 'grammy/types';
import type { Ending } from '../bot/fate.ts';
import type { ProcessUpdate } from '../delivery/process.ts';
import { kindOf } from '../delivery/update-kind.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';

const MILLISECONDS = 1000;

/** Handling that tells in full how it ended. */
export type EndingProcess = (update: Update, signal: AbortSignal) => Promise<Ending>;

/** The same handling; each try is counted with its fate and its time, and how long an update waited for a lock. */
export function measuredProcess(process: EndingProcess, metrics: Metrics): ProcessUpdate {
  // An update that waits here is tried again as the same object; one that is sent back comes as another.
  const waitingSince = new WeakMap<Update, number>();
  return async (update, signal) => {
    const start = performance.now();
    const { fate, outcome, redeliveredAfter } = await process(update, signal);
    const since = waitingSince.get(update);
    if (fate === 'busy') {
      if (since === undefined) {
        waitingSince.set(update, start);
        metrics.waits();
      }
      return outcome;
    }
    if (since !== undefined) {
      waitingSince.delete(update);
      metrics.waited((start - since) / MILLISECONDS);
    }
    if (redeliveredAfter) metrics.redelivered(kindOf(update), redeliveredAfter);
    metrics.handled(kindOf(update), fate, (performance.now() - start) / MILLISECONDS);
    return outcome;
  };
}

/** The same store; operations that reject are counted by its part. `unitsAnswer` hears how each step of a unit ended. */
export function measuredStore(
  store: Store,
  metrics: Pick<Metrics, 'storeFailed'>,
  unitsAnswer: (answered: boolean) => void,
): Store {
  const watched = <Part extends object>(part: Part, name: string) =>
    watching(part, (answered) => {
      if (!answered) metrics.storeFailed(name);
    });
  return {
    ...watched({ ping: store.ping, close: store.close }, 'ping'),
    name: store.name,
    units: watching(store.units, (answered) => {
      unitsAnswer(answered);
      if (!answered) metrics.storeFailed('units');
    }),
    values: watched(store.values, 'values'),
    lists: watched(store.lists, 'lists'),
    fields: watched(store.fields, 'fields'),
    leases: watched(store.leases, 'leases'),
    queues: watched(store.queues, 'queues'),
    limiters: watched(store.limiters, 'limiters'),
  };
}

/** The same object; `ended` hears of each promise of its functions whether it was kept. */
function watching<Part extends object>(part: Part, ended: (kept: boolean) => void): Part {
  const [kept, broken] = [() => ended(true), () => ended(false)];
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]) => {
        const result: unknown = Reflect.apply(value, target, args);
        if (result instanceof Promise) result.then(kept, broken);
        return result;
      };
    },
  });
}
