import type { ApiClientOptions } from 'grammy';
import type { Update } from 'grammy/types';
import { allowedUpdates } from '../delivery/delivery.ts';
import type { ProcessUpdate } from '../delivery/process.ts';
import type { Store, UnitStore } from '../store/store.ts';
import type { CallResult, Metrics } from './metrics.ts';

/** The same handling; each delivery is counted with its outcome and its time. */
export function measuredProcess(process: ProcessUpdate, metrics: Metrics): ProcessUpdate {
  return async (update, signal) => {
    const start = performance.now();
    const outcome = await process(update, signal);
    metrics.handled(kindOf(update), outcome, (performance.now() - start) / 1000);
    return outcome;
  };
}

function kindOf(update: Update): string {
  return allowedUpdates.find((kind) => update[kind] !== undefined) ?? 'other';
}

/** The same store; steps of units of work are counted by result, one that rejects as `error`. */
export function measuredStore(store: Store, metrics: Metrics): Store {
  const { units } = store;
  const counted = async <T>(step: keyof UnitStore, work: Promise<T>, resultOf: (value: T) => string) => {
    try {
      const value = await work;
      metrics.stored(step, resultOf(value));
      return value;
    } catch (error) {
      metrics.stored(step, 'error');
      throw error;
    }
  };
  return {
    ...store,
    units: {
      begin: (person, updateId) => counted('begin', units.begin(person, updateId), ({ kind }) => kind),
      commit: (person, unit, record) =>
        counted('commit', units.commit(person, unit, record), (result) => result),
      release: (person, unit, outcome) =>
        counted('release', units.release(person, unit, outcome), () => outcome),
    },
  };
}

/** The same client; every try of a call is counted at the level of `fetch`, which conversations use too. */
export function measuredClient(options: ApiClientOptions, metrics: Metrics): ApiClientOptions {
  const call = options.fetch ?? fetch;
  const measured: typeof call = async (input: string | URL | Request, init?: RequestInit) => {
    const method = methodOf(input);
    try {
      const response = await call(input, init);
      metrics.called(method, resultOf(response.status));
      return response;
    } catch (error) {
      metrics.called(method, 'broken');
      throw error;
    }
  };
  return { ...options, fetch: measured };
}

/** Only the last part of `…/bot<token>/method`. */
function methodOf(input: string | URL | Request): string {
  const address = input instanceof Request ? input.url : String(input);
  return /\/([A-Za-z]+)$/.exec(address)?.[1] ?? 'other';
}

function resultOf(status: number): CallResult {
  if (status === 429) return '429';
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : 'ok';
}
