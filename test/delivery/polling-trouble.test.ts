import { describe, expect, it } from 'vitest';
import type { ProcessUpdate } from '../../src/delivery/process.ts';
import { eachOnItsOwn, eventually, log, offsets, scripted, sleep, start, telegram } from './polling-bench.ts';
import { message } from './updates.ts';

eachOnItsOwn();

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
  });

  it('ends an open long poll at once', async () => {
    const started = await start(scripted().process);
    await eventually(() => expect(offsets()).toHaveLength(1));
    const begun = performance.now();
    await started.stop();
    expect(performance.now() - begun).toBeLessThan(300);
  });
});
