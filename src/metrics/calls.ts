import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { CallResult, Metrics } from './metrics.ts';

/** Of the address only the method is looked at: the rest holds the token. */
const METHOD = /\/bot[^/]+\/([A-Za-z]+)$/;

/**
 * Counts every try of a call to Telegram from now on, whoever makes it and within whatever: what undici tells of its
 * requests is read, nothing is wrapped. `isHidden` is asked when a call begins. Returns what ends it.
 */
export function countCalls(metrics: Pick<Metrics, 'called'>, isHidden: () => boolean): () => void {
  const open = new WeakMap<object, { readonly method: string; readonly result?: CallResult }>();
  const begun = (message: unknown) => {
    const request = objectIn(message, 'request');
    const method = METHOD.exec(String(request && valueIn(request, 'path')))?.[1];
    if (request && method && !isHidden()) open.set(request, { method });
  };
  const answered = (message: unknown) => {
    const request = objectIn(message, 'request');
    const call = request && open.get(request);
    if (call)
      open.set(request, { ...call, result: resultOf(valueIn(objectIn(message, 'response'), 'statusCode')) });
  };
  const ended = (isWhole: boolean) => (message: unknown) => {
    const request = objectIn(message, 'request');
    const call = request && open.get(request);
    if (!call) return;
    open.delete(request);
    metrics.called(call.method, isWhole && call.result ? call.result : 'broken');
  };
  const channels = Object.entries({
    'undici:request:create': begun,
    'undici:request:headers': answered,
    'undici:request:trailers': ended(true),
    'undici:request:error': ended(false),
  });
  for (const [name, listen] of channels) subscribe(name, listen);
  return () => {
    for (const [name, listen] of channels) unsubscribe(name, listen);
  };
}

function valueIn(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}

function objectIn(holder: unknown, name: string): object | undefined {
  const value = valueIn(holder, name);
  return typeof value === 'object' && value !== null ? value : undefined;
}

function resultOf(status: unknown): CallResult {
  if (typeof status !== 'number') return 'broken';
  if (status === 429) return '429';
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : 'ok';
}
