import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Asked } from '../bot/counted.ts';
import type { Fate } from '../bot/fate.ts';

/** Seconds; what people feel lies between a tenth and ten. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];

/** What became of one call to Telegram: its answer by kind, or none. */
export type CallResult = 'ok' | '429' | '4xx' | '5xx' | 'broken';

/** What is measured of the running process. Labels come from closed sets: nothing of a person, an id or a text. */
export interface Metrics {
  /** One try of an update that did not end at a lock. */
  readonly handled: (kind: string, fate: Exclude<Fate, 'busy'>, seconds: number) => void;
  /** An update came that had come before. */
  readonly redelivered: (kind: string, after: 'commit' | 'failure') => void;
  /** An update met the lock of another update of the same person. */
  readonly waits: () => void;
  /** It got through. */
  readonly waited: (seconds: number) => void;
  readonly called: (method: string, result: CallResult) => void;
  /** An operation of a part of the store was not answered. */
  readonly storeFailed: (part: string) => void;
  readonly asked: (outcome: Asked) => void;
  readonly contentType: string;
  /** Everything so far, in the Prometheus text format. */
  readonly text: () => Promise<string>;
}

/** Counts from zero. `ofProcess` adds memory, event loop and garbage collection of this process. */
export function createMetrics({ ofProcess = false }: { readonly ofProcess?: boolean } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `kasipjol_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({ name: `kasipjol_${name}`, help, labelNames, buckets: BUCKETS, registers });
  const updates = counter(
    'updates_total',
    'Tries of updates by what became of them, waits for a lock left out',
    ['kind', 'outcome'],
  );
  const handling = histogram('handling_seconds', 'Time of a try, from the door to its end', ['kind']);
  const redeliveries = counter(
    'redeliveries_total',
    'Updates that came again, after their commit or after a try that failed',
    ['kind', 'after'],
  );
  const lockWaits = counter(
    'lock_waits_total',
    'Updates that met the lock of another of the same person',
    [],
  );
  const lockWait = histogram('lock_wait_seconds', 'Time until an update that met a lock got through', []);
  const calls = counter('calls_total', 'Tries of calls to Telegram by method and result', [
    'method',
    'result',
  ]);
  const storeErrors = counter('store_errors_total', 'Operations the store did not answer, by its part', [
    'part',
  ]);
  const questions = counter('questions_total', 'Typed questions by what they turned out to be', ['outcome']);
  return {
    handled: (kind, fate, seconds) => {
      updates.inc({ kind, outcome: fate });
      handling.observe({ kind }, seconds);
    },
    redelivered: (kind, after) => redeliveries.inc({ kind, after }),
    waits: () => lockWaits.inc(),
    waited: (seconds) => lockWait.observe(seconds),
    called: (method, result) => calls.inc({ method, result }),
    storeFailed: (part) => storeErrors.inc({ part }),
    asked: (outcome) => questions.inc({ outcome }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
