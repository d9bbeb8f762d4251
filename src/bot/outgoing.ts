import { autoRetry } from '@grammyjs/auto-retry';
import type { Api, ApiClientOptions } from 'grammy';
import { currentUnit } from './current-unit.ts';

/** One call to Telegram may take this long, in milliseconds. */
const CALL_TIMEOUT = 5000;
/** A longer `retry_after` is not waited for while a person is locked, in seconds. */
const LONGEST_RETRY = 5;

/**
 * Client options under which every call, also those made inside conversations, has a time limit and ends with its
 * unit of work. They sit at the level of `fetch`, since transformers do not run inside conversations.
 */
export function clientOptions(apiRoot: string | undefined): ApiClientOptions {
  return {
    ...(apiRoot === undefined ? {} : { apiRoot }),
    baseFetchConfig: { duplex: 'half' },
    fetch: boundedFetch,
  };
}

/** grammY hands in a polyfilled signal, which the platform's fetch refuses; only its event is taken over. */
const boundedFetch: NonNullable<ApiClientOptions['fetch']> = (
  input: string | URL | Request,
  init?: RequestInit,
) => {
  const cancelled = new AbortController();
  init?.signal?.addEventListener('abort', () => cancelled.abort());
  const signals = [cancelled.signal, AbortSignal.timeout(CALL_TIMEOUT), currentUnit.getStore()?.signal];
  return fetch(input, {
    ...init,
    signal: AbortSignal.any(signals.filter((signal) => signal !== undefined)),
  });
};

/** Waits and tries again when Telegram asks to, within bounds. */
export function retryWithinBounds(api: Api): void {
  api.config.use(autoRetry({ maxRetryAttempts: 2, maxDelaySeconds: LONGEST_RETRY }));
}
