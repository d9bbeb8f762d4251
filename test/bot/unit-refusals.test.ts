import { describe, expect, test } from 'vitest';
import { openBench, openStore, services, stored, timed } from './bench.ts';

const PUPIL = 701;

describe('what Telegram refuses', () => {
  test('a person who blocked the bot is no trouble: kept, no warning, not tried again', async () => {
    const store = await openStore('memory');
    const { telegram, process, warnings } = await openBench(store);
    const pupil = telegram.person(PUPIL);
    await process(pupil.starts());
    const press = pupil.presses({ data: 'w:l:first:en' }).update;
    const words = pupil.says('рахмет');
    pupil.blocks();
    expect([await process(press), await process(words)]).toEqual(['done', 'done']);
    expect((await stored(store, PUPIL)).session).toMatchObject({ language: 'en' });
    expect(warnings).toEqual([]);
    expect(telegram.count('sendMessage')).toBe(2);
  });

  test('a long wait that Telegram asks for is not waited for under the lock and is no try', async () => {
    const store = await openStore('memory');
    const { telegram, process } = await openBench(store);
    const pupil = telegram.person(PUPIL);
    const hello = pupil.starts();
    telegram.faults.next('sendMessage', { status: 429, retry_after: 30 }, 4);
    for (const _ of [1, 2, 3, 4]) {
      const { took, gave } = await timed(() => process(hello));
      expect(gave).toBe('unavailable');
      expect(took).toBeLessThan(1000);
      expect((await stored(store, PUPIL, hello.update_id)).failedTries).toBe(0);
    }
    expect(await process(hello)).toBe('done');
    expect(telegram.count('sendMessage')).toBe(5);
  });

  test('a short wait is kept to, and trouble of Telegram itself is outlived', async () => {
    const { telegram, process, warnings } = await openBench(await openStore('memory'));
    const pupil = telegram.person(PUPIL);
    telegram.faults.next('sendMessage', { status: 429, retry_after: 1 });
    const { took, gave } = await timed(() => process(pupil.starts()));
    expect(gave).toBe('done');
    expect(took).toBeGreaterThan(950);
    telegram.faults.next('editMessageText', { status: 500 });
    telegram.faults.next('editMessageText', { status: 502 });
    telegram.faults.next('editMessageText', 'half');
    expect(await process(pupil.presses({ data: 'w:l:first:ru' }).update)).toBe('done');
    expect(pupil.lastMessage()?.text).toContain(services.texts.in('ru', 'informal')('welcome.roleQuestion'));
    expect(warnings).toEqual([]);
  });
});
