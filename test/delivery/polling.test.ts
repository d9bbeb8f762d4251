import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { createPolling } from '../../src/delivery/polling.ts';
import type { Outcome, ProcessUpdate } from '../../src/delivery/process.ts';
import { logbook } from '../support/logbook.ts';
import { type FakeTelegram, startTelegram } from './telegram.ts';
import { message, press } from './updates.ts';

let telegram: FakeTelegram;
let log: ReturnType<typeof logbook>;
let polling: Delivery | undefined;

beforeEach(async () => {
  telegram = await startTelegram();
  log = logbook();
});

afterEach(async () => {
  await polling?.stop();
  await telegram.close();
  // Whatever happened: nothing of a person, and no token, is told.
  expect(log.lines.join('\n')).not.toMatch(/Secret|\b7\d\d\d\b/);
});

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 });

async function start(process: ProcessUpdate, stopGraceMs = 500): Promise<Delivery> {
  polling = createPolling({ api: telegram.api, process, log, stopGraceMs, pollSeconds: 1 });
  await polling.start();
  return polling;
}

/** Notes the order of the updates; answers as scripted, then `done`. */
function scripted(script: Readonly<Record<number, Outcome[]>> = {}, workMs = 0) {
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

const done = (seen: readonly string[]) => seen.filter((entry) => entry.startsWith('done'));
const offsets = () =>
  telegram.calls.filter((call) => call.method === 'getUpdates').map((call) => call.body.offset);

describe('polling', () => {
  it('takes a webhook away without dropping updates, then asks for the four kinds of update', async () => {
    await start(scripted().process);
    await eventually(() => expect(telegram.calls.length).toBeGreaterThan(1));
    expect(telegram.calls.slice(0, 2)).toEqual([
      { method: 'deleteWebhook', body: { drop_pending_updates: false } },
      {
        method: 'getUpdates',
        body: {
          offset: 0,
          limit: 100,
          timeout: 1,
          allowed_updates: ['message', 'callback_query', 'inline_query', 'my_chat_member'],
        },
      },
    ]);
  });

  it('handles people at the same time and each in order, the button among the texts', async () => {
    const { seen, process } = scripted({}, 100);
    telegram.add(message(1, 7001), message(2, 7002), press(3, 7001), message(4, 7003), message(5, 7001));
    const begun = performance.now();
    await start(process);
    await eventually(() => expect(done(seen)).toHaveLength(5));
    expect(seen.slice(0, 3)).toEqual(['+1', '+2', '+4']);
    expect(seen.filter((entry) => /[135]$/.test(entry))).toEqual([
      '+1',
      'done 1',
      '+3',
      'done 3',
      '+5',
      'done 5',
    ]);
    expect(performance.now() - begun).toBeLessThan(480);
  });

  it('asks for the next batch only when every update of the last is done', async () => {
    const { seen, process } = scripted({ 11: ['busy', 'busy', 'unavailable', 'failed'] }, 20);
    telegram.add(message(10, 7001), message(11, 7002), message(12, 7001));
    const askedMeanwhile: unknown[] = [];
    await start(async (update, signal) => {
      const outcome = await process(update, signal);
      askedMeanwhile.push(...offsets());
      return outcome;
    });
    await eventually(() => expect(done(seen)).toHaveLength(3));
    expect(new Set(askedMeanwhile)).toEqual(new Set([0]));
    await eventually(() => expect(telegram.waiting()).toEqual([]));
    expect(offsets().slice(0, 2)).toEqual([0, 13]);
    expect(seen.filter((entry) => entry.endsWith('11'))).toEqual([
      ...['+11', 'busy 11', '+11', 'busy 11', '+11', 'unavailable 11', '+11', 'failed 11', '+11', 'done 11'],
    ]);
  });

  it('holds back what a person sent after an update that is not done', async () => {
    const { seen, process } = scripted({ 1: ['unavailable', 'failed'] });
    telegram.add(message(1, 7001), message(2, 7001));
    await start(process);
    await eventually(() => expect(done(seen)).toEqual(['done 1', 'done 2']));
    expect(seen.indexOf('+2')).toBeGreaterThan(seen.indexOf('done 1'));
  });

  it('comes back soon to a person who is busy, later to a store that is away', async () => {
    const times: Record<number, number[]> = { 1: [], 2: [] };
    const process: ProcessUpdate = async (update) => {
      times[update.update_id]?.push(performance.now());
      return update.update_id === 1 ? 'busy' : 'unavailable';
    };
    telegram.add(message(1, 7001), message(2, 7002));
    await start(process);
    await sleep(1000);
    expect(times[1]?.length).toBeGreaterThan(8);
    expect(times[2]?.length).toBeGreaterThanOrEqual(2);
    expect(times[2]?.length).toBeLessThanOrEqual(4);
  });

  it('survives a processor that rejects', async () => {
    let tries = 0;
    telegram.add(message(1, 7001));
    await start(async () => {
      tries += 1;
      if (tries === 1) throw new TypeError('Secrettext');
      return 'done';
    });
    await eventually(() => expect(telegram.waiting()).toEqual([]));
    expect(log.lines).toEqual(['error handling an update broke {"error":"TypeError"}']);
  });
});

describe('trouble with Telegram', () => {
  it('a second poller is told in one line, and polling goes on', async () => {
    const conflict = { error_code: 409, description: 'Conflict: terminated by other getUpdates request' };
    telegram.fail(conflict, conflict, conflict);
    telegram.add(message(1, 7001));
    await start(scripted().process);
    await eventually(() => expect(telegram.waiting()).toEqual([]));
    expect(log.lines).toEqual([
      'error another process asks for the updates of this bot; stop one of the two {"code":409}',
      'info Telegram answers again {"failures":3}',
    ]);
  });

  it('cut connections and errors of the server are outlived', async () => {
    telegram.fail('cut', 'cut', { error_code: 502, description: 'Bad Gateway' });
    telegram.add(message(1, 7001));
    await start(scripted().process);
    await eventually(() => expect(telegram.waiting()).toEqual([]));
    expect(log.lines).toHaveLength(3);
    expect(log.lines[0]).toMatch(/^warn Telegram cannot be reached/);
  });

  it('a wait that Telegram asks for is kept', async () => {
    telegram.fail({ error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } });
    const begun = performance.now();
    await start(scripted().process);
    await eventually(() => expect(offsets().length).toBeGreaterThan(1));
    expect(performance.now() - begun).toBeGreaterThan(950);
  });

  it('a Telegram that cannot be reached at all does not keep polling from stopping', async () => {
    await telegram.close();
    const started = await start(scripted().process);
    await sleep(100);
    const begun = performance.now();
    await started.stop();
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('stop', () => {
  it('lets what runs finish, confirms it, and starts nothing more', async () => {
    const { seen, process } = scripted({}, 200);
    telegram.add(message(1, 7001), message(2, 7001), message(3, 7002));
    const started = await start(process);
    await eventually(() => expect(seen).toHaveLength(2));
    await started.stop();
    telegram.add(message(4, 7004));
    await sleep(100);
    expect(seen.toSorted()).toEqual(['+1', '+3', 'done 1', 'done 3']);
    expect(telegram.waiting()).toEqual([2, 3, 4]);
  });

  it('ends what does not finish in time through its signal, and leaves it to Telegram', async () => {
    const ended: number[] = [];
    const process: ProcessUpdate = (update, signal) =>
      new Promise((resolve) => {
        if (update.update_id === 1) return resolve('done');
        signal.addEventListener('abort', () => {
          ended.push(update.update_id);
          resolve('failed');
        });
      });
    telegram.add(message(1, 7001), message(2, 7002), message(3, 7002));
    const started = await start(process, 300);
    await sleep(150);
    const begun = performance.now();
    await started.stop();
    expect(performance.now() - begun).toBeGreaterThan(250);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(ended).toEqual([2]);
    expect(telegram.waiting()).toEqual([2, 3]);
  });

  it('resolves although a processor ignores its signal', async () => {
    telegram.add(message(1, 7001));
    const started = await start(() => new Promise(() => {}), 100);
    await sleep(100);
    const begun = performance.now();
    await started.stop();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(telegram.waiting()).toEqual([1]);
    polling = undefined;
  });

  it('ends an open long poll at once', async () => {
    const started = await start(scripted().process);
    await eventually(() => expect(offsets()).toHaveLength(1));
    const begun = performance.now();
    await started.stop();
    expect(performance.now() - begun).toBeLessThan(300);
  });
});
