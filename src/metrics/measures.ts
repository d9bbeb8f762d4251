import type { Asked } from '../bot/counted.ts';
import type { ProcessUpdate } from '../delivery/process.ts';
import type { Store } from '../store/store.ts';
import { countCalls } from './calls.ts';
import { type EndingProcess, measuredProcess, measuredStore } from './measured.ts';
import { createMetrics } from './metrics.ts';
import { createMetricsServer } from './server.ts';

/** What is measured of a process, put around its parts. */
export interface Measures {
  readonly ofStore: (store: Store) => Store;
  readonly ofProcess: (process: EndingProcess) => ProcessUpdate;
  readonly asked: (outcome: Asked) => void;
  /** Serves /metrics and counts calls; rejects when the address cannot be listened on. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Served at `address`, where `ready` tells whether the store answers; without an address nothing is measured, and the parts
 * are as they were.
 */
export function createMeasures(
  address: { readonly host: string; readonly port: number } | undefined,
  ready: () => Promise<boolean>,
): Measures {
  if (!address) return nothingMeasured;
  const metrics = createMetrics({ ofProcess: true });
  const server = createMetricsServer(address, metrics, ready);
  let isStoreAway = false;
  return {
    ofStore: (store) =>
      measuredStore(store, metrics, (answered) => {
        isStoreAway = !answered;
      }),
    ofProcess: (process) => measuredProcess(process, metrics),
    asked: metrics.asked,
    start: async () => {
      // While the store is away nothing but care is answered: those calls would be a count of it.
      countCalls(metrics, () => isStoreAway);
      await server.start();
    },
    stop: server.stop,
  };
}

const nothingMeasured: Measures = {
  ofStore: (store) => store,
  ofProcess: (process) => async (update, signal) => (await process(update, signal)).outcome,
  asked: () => {},
  start: async () => {},
  stop: async () => {},
};
