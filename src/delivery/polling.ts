import type { Update } from 'grammy/types';
import { type Backoff, backoffDelay, pause } from './backoff.ts';
import { processBatch } from './batch.ts';
import { type Delivery, defaultStopGraceMs, type Logger } from './delivery.ts';
import type { Leadership } from './leadership.ts';
import type { ProcessUpdate } from './process.ts';
import { allowedUpdates } from './update-kind.ts';
import { createWork, nameOf, once } from './work.ts';

/** What an AbortSignal is to both the platform and grammY, whose own type of it refuses the platform's. */
interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What polling needs of Telegram; grammY's `Api` satisfies it (its own timeout must exceed `pollSeconds`). */
export interface PollingApi {
  getUpdates(
    request: { offset: number; limit: number; timeout: number; allowed_updates: typeof allowedUpdates },
    signal?: StopSignal,
  ): Promise<Update[]>;
  deleteWebhook(request: { drop_pending_updates: boolean }, signal?: StopSignal): Promise<true>;
}

export interface PollingSettings {
  readonly api: PollingApi;
  readonly process: ProcessUpdate;
  readonly leadership: Leadership;
  readonly log: Logger;
  /** How long `stop` lets running updates finish. */
  readonly stopGraceMs?: number;
  /** How long Telegram holds a request open when there is nothing new. */
  readonly pollSeconds?: number;
}

const batchLimit = 100;
const trouble: Backoff = { first: 250, longest: 5000 };
/** The last word to Telegram while stopping; when it does not come through, duplicates are recognised. */
const confirmMs = 500;

/**
 * Asks Telegram for updates. The next batch is asked for only when every update of the last is done, so that a
 * process that dies loses none. Of several processes one leads and the others wait. A webhook that was set is taken
 * away first; nothing waiting is dropped.
 */
export function createPolling(settings: PollingSettings): Delivery {
  const { api, log, leadership, pollSeconds = 30 } = settings;
  const work = createWork(settings.process, settings.stopGraceMs ?? defaultStopGraceMs, log);
  const request = { limit: batchLimit, timeout: pollSeconds, allowed_updates: allowedUpdates };
  let loop: Promise<void> = Promise.resolve();
  let offset = 0;

  const pollUntil = async (end: AbortSignal) => {
    await persist(() => api.deleteWebhook({ drop_pending_updates: false }, end), end, log);
    while (!end.aborted) {
      const batch = await persist(() => api.getUpdates({ ...request, offset }, end), end, log);
      if (!batch || batch.length === 0) continue;
      const left = await processBatch(batch, work);
      offset = Math.min(...(left.length > 0 ? left.map(idOf) : [Math.max(...batch.map(idOf)) + 1]));
    }
  };
  const poll = async () => {
    for (;;) {
      const lost = await leadership.won(work.stopping);
      if (!lost) return;
      await pollUntil(AbortSignal.any([work.stopping, lost]));
      // What this process has seen says nothing after another has led.
      if (lost.aborted) offset = 0;
    }
  };
  const confirm = async () => {
    if (offset === 0) return;
    await api.getUpdates({ ...request, offset, limit: 1, timeout: 0 }, AbortSignal.timeout(confirmMs));
  };
  return {
    async start() {
      loop = poll();
    },
    stop: once(async () => {
      await work.stop();
      // The loop is at its end now, unless a processor ignored its signal.
      await Promise.race([loop, pause(100, new AbortController().signal)]);
      await confirm().catch((error) => log.warn(describe(error), 'the last updates could not be confirmed'));
      await leadership.giveUp();
    }),
  };
}

const idOf = (update: Update): number => update.update_id;

/** Tries until it works or stopping begins; tells of each kind of trouble once, and when it is over. */
async function persist<T>(
  attempt: () => Promise<T>,
  stopping: AbortSignal,
  log: Logger,
): Promise<T | undefined> {
  let told: string | undefined;
  for (let failures = 0; !stopping.aborted; failures += 1) {
    try {
      const result = await attempt();
      if (told !== undefined) log.info({ failures }, 'Telegram answers again');
      return result;
    } catch (error) {
      if (stopping.aborted) return undefined;
      const { code, retryAfterMs, ...fields } = describe(error);
      const kind = `${code} ${fields.error}`;
      if (kind !== told) tell(log, code, fields);
      told = kind;
      await pause(Math.max(retryAfterMs, backoffDelay(trouble, failures)), stopping);
    }
  }
  return undefined;
}

function tell(log: Logger, code: number | undefined, fields: object): void {
  if (code === 409)
    log.error({ code }, 'another process asks for the updates of this bot; stop one of the two');
  else if (code === 401 || code === 404) log.error({ code }, 'Telegram does not know this BOT_TOKEN');
  else log.warn({ code, ...fields }, 'Telegram cannot be reached, trying again');
}

/** Only numbers and the name of an error: its message may hold the address, and that the token. */
function describe(error: unknown) {
  const isReply = error instanceof Error && 'error_code' in error && typeof error.error_code === 'number';
  const code = isReply ? error.error_code : undefined;
  return {
    code: typeof code === 'number' ? code : undefined,
    error: nameOf(error),
    retryAfterMs: retryAfter(error),
  };
}

function retryAfter(error: unknown): number {
  if (!(error instanceof Error) || !('parameters' in error)) return 0;
  const { parameters } = error;
  if (typeof parameters !== 'object' || parameters === null || !('retry_after' in parameters)) return 0;
  return typeof parameters.retry_after === 'number' ? parameters.retry_after * 1000 : 0;
}
