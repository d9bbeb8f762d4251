import { Api, type ApiClientOptions, HttpError, type Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import { type Backoff, backoffDelay, pause } from '../delivery/backoff.ts';
import { type Send, sendOverHttp } from './transport.ts';

/** One call to Telegram may take this long, in milliseconds. */
const CALL_TIMEOUT = 5000;
/** A longer `retry_after` is not waited for while a person is locked, in seconds. */
const LONGEST_RETRY = 5;
const MOST_RETRIES = 3;
const TROUBLE: Backoff = { first: 500, longest: 4000 };
/** One for all, since a stack costs more than a call. */
const CANCELLED = new Error('the call took too long, or its unit of work ended');
/** For calls outside units of work. */
const NEVER = new AbortController().signal;

/**
 * Client options under which every call, also those made inside conversations, has a time limit. It sits at the level of
 * `fetch`, since transformers do not run inside conversations.
 */
export function clientOptions(apiRoot: string | undefined, send: Send = sendOverHttp): ApiClientOptions {
  return {
    ...(apiRoot === undefined ? {} : { apiRoot }),
    fetch: bounded(send),
  };
}

/** The same API, of which no call and no further try outlives `ended`. */
export function endingWith(api: Api, ended: AbortSignal): Api {
  const call = api.options?.fetch ?? fetch;
  // In the place of grammY's own signal, which fires later than the time limit of a call.
  const callUntilEnd = (input: string | URL | Request, init?: RequestInit) =>
    call(input, { ...init, signal: ended });
  const ending = new Api(api.token, { ...api.options, fetch: callUntilEnd });
  const others = api.config.installedTransformers().filter((installed) => installed !== retryForEver);
  ending.config.use(retryUntil(ended), ...others);
  return ending;
}

/** Ends a call at its time limit, or when the signal that grammY hands in fires. */
function bounded(send: Send): Send {
  return (input, init) => {
    const cancelled = new AbortController();
    const { signal } = init ?? {};
    const cancel = () => cancelled.abort(CANCELLED);
    // Not AbortSignal.any and .timeout: their weak references keep the garbage collector busy at every call.
    const timer = setTimeout(cancel, CALL_TIMEOUT).unref();
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    // The whole answer has come by then, or never will.
    return send(input, { ...init, signal: cancelled.signal }).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    });
  };
}

/**
 * Tries again when Telegram asks to wait or has trouble of its own, within bounds; a call that broke off, until `ended`.
 * Nothing goes on after that.
 */
function retryUntil(ended: AbortSignal): Transformer {
  return async (previous, method, payload, signal) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await previous(method, payload, signal);
        const wait = waitAfter(answer, attempt);
        if (wait === undefined || ended.aborted) return answer;
        await pause(wait, ended);
      } catch (error) {
        if (!(error instanceof HttpError) || ended.aborted) throw error;
        await pause(backoffDelay(TROUBLE, attempt), ended);
      }
    }
  };
}

const retryForEver = retryUntil(NEVER);

/** For calls outside units of work. */
export function retryWithinBounds(api: Api): void {
  api.config.use(retryForEver);
}

/** Milliseconds to the next try; undefined for an answer that stands. */
function waitAfter(answer: ApiResponse<unknown>, attempt: number): number | undefined {
  if (answer.ok || attempt >= MOST_RETRIES) return undefined;
  const asked = answer.parameters?.retry_after;
  if (asked !== undefined) return asked > LONGEST_RETRY ? undefined : asked * 1000;
  return answer.error_code >= 500 ? backoffDelay(TROUBLE, attempt) : undefined;
}
