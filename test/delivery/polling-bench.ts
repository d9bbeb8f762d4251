import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { createLeadership, type Lease } from '../../src/delivery/leadership.ts';
import { createPolling } from '../../src/delivery/polling.ts';
import type { Outcome, ProcessUpdate } from '../../src/delivery/process.ts';
import { memoryLeases } from '../../src/store/memory-leases.ts';
import { logbook } from '../support/logbook.ts';
import { type FakeTelegram, startTelegram } from './telegram.ts';

export let telegram: FakeTelegram;
export let log: ReturnType<typeof logbook>;
export let polling: Delivery | undefined;

/** Each test of the file that says so has a Telegram and a log of its own. */
export function eachOnItsOwn(): void {
  beforeEach(async () => {
    telegram = await startTelegram();
    log = logbook();
  });

  afterEach(async () => {
    await polling?.stop();
    polling = undefined;
    await telegram.close();
    // Whatever happened: nothing of a person, and no token, is told.
    expect(log.lines.join('\n')).not.toMatch(/Secret|\b7\d\d\d\b/);
  });
}

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 });

export async function start(process: ProcessUpdate, stopGraceMs = 500): Promise<Delivery> {
  const leadership = createLeadership(leaseOf('alone'), log);
  polling = createPolling({ api: telegram.api, process, leadership, log, stopGraceMs, pollSeconds: 1 });
  await polling.start();
  return polling;
}

/** The lease as one process sees it; all of a test share `leases`. */
export function leaseOf(holder: string, leases = memoryLeases(Date.now)): Lease {
  return {
    hold: (milliseconds) => leases.hold('polling', holder, milliseconds),
    letGo: () => leases.letGo('polling', holder),
  };
}

/** Notes the order of the updates; answers as scripted, then `done`. */
export function scripted(script: Readonly<Record<number, Outcome[]>> = {}, workMs = 0) {
  const seen: string[] = [];
  const process: ProcessUpdate = async (update) => {
    seen.push(`+${update.update_id}`);
    await sleep(workMs);
    const outcome = script[update.update_id]?.shift() ?? 'done';
    seen.push(`${outcome} ${update.update_id}`);
    return outcome;
  };
  return { seen, process };
}

export const done = (seen: readonly string[]) => seen.filter((entry) => entry.startsWith('done'));
export const offsets = () =>
  telegram.calls.filter((call) => call.method === 'getUpdates').map((call) => call.body.offset);
