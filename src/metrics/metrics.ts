import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Outcome as Asked } from '../answers/outcome.ts';
import type { Outcome as Handled } from '../delivery/process.ts';

/** Seconds; what people feel lies between a tenth and ten. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];

/** What became of one call to Telegram: its answer by kind, or none. */
export type CallResult = 'ok' | '429' | '4xx' | '5xx' | 'broken';

/** What is measured of the running process. Labels come from closed sets: nothing of a person, an id or a text. */
export interface Metrics {
  readonly handled: (kind: string, outcome: Handled, seconds: number) => void;
  readonly called: (method: string, result: CallResult) => void;
  /** One step of a unit of work in the store: `begin open`, `begin duplicate`, `commit lost`, `release error`. */
  readonly stored: (step: 'begin' | 'commit' | 'release', result: string) => void;
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
  const updates = counter('updates_total', 'Deliveries of updates by what became of them', [
    'kind',
    'outcome',
  ]);
  const handling = new Histogram({
    name: 'kasipjol_handling_seconds',
    help: 'Time from an update at the door until it is dealt with; those that only waited for a lock left out',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers,
  });
  const calls = counter('calls_total', 'Calls to Telegram by method and result', ['method', 'result']);
  const store = counter('store_total', 'Steps of units of work by result', ['step', 'result']);
  const questions = counter('questions_total', 'Typed questions by what they turned out to be', ['outcome']);
  return {
    handled: (kind, outcome, seconds) => {
      updates.inc({ kind, outcome });
      if (outcome !== 'busy') handling.observe({ kind }, seconds);
    },
    called: (method, result) => calls.inc({ method, result }),
    stored: (step, result) => store.inc({ step, result }),
    asked: (outcome) => questions.inc({ outcome }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
