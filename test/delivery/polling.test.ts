import { describe, expect, it } from 'vitest';
import type { ProcessUpdate } from '../../src/delivery/process.ts';
import {
  done,
  eachOnItsOwn,
  eventually,
  log,
  offsets,
  scripted,
  sleep,
  start,
  telegram,
} from './polling-bench.ts';
import { message, press } from './updates.ts';

eachOnItsOwn();

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
