import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultyTown, openFaultyTown } from './support/faulty-town.ts';
import { answersIn, pupilAt } from './support/pupil-at.ts';

let town: FaultyTown;
beforeEach(async () => {
  town = await openFaultyTown();
});
afterEach(() => town.close());

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function eventually(check: () => boolean): Promise<void> {
  const end = performance.now() + 8000;
  while (!check()) {
    if (performance.now() > end) throw new Error('did not happen within 8 s');
    await sleep(10);
  }
}

describe('a process that is killed', () => {
  test('between handling and commit loses nothing: the answer counts once, the test goes on', async () => {
    const bot = await town.startBot();
    const pupil = pupilAt(town, 8_100_001);
    await pupil.comesToTest();
    await town.telegram.settled();
    town.telegram.clearJournal();
    // The edit takes effect, its answer does not arrive: handled, not committed.
    town.telegram.faults.next('editMessageText', 'half', 50);
    const answered = pupil.answers(5);
    await eventually(() => town.telegram.count('editMessageText') === 1);
    await bot.kill();
    town.telegram.faults.clear();
    expect(answersIn(await town.session(8_100_001))).toBe(0);
    expect(town.telegram.pending()).toEqual([answered]);

    await town.startBot();
    expect(await town.expireLocks()).toBe(1);
    await town.telegram.settled();
    expect(answersIn(await town.session(8_100_001))).toBe(1);
    for (const reply of [2, 4, 1]) {
      pupil.answers(reply);
      await town.telegram.settled();
    }
    expect(answersIn(await town.session(8_100_001))).toBe(4);

    const before = await town.everythingStored();
    const calls = town.telegram.count();
    const screen = pupil.screen();
    town.telegram.deliver(answered);
    await town.telegram.settled();
    expect(await town.everythingStored()).toBe(before);
    expect(town.telegram.count()).toBe(calls);
    expect(pupil.screen()).toBe(screen);
  });
});

describe('SIGTERM', () => {
  test('lets what runs finish, takes nothing new, ends what hangs; the next process gets the rest', async () => {
    const bot = await town.startBot();
    const [quick, stuck, late] = [8_200_001, 8_200_002, 8_200_003].map((id) => pupilAt(town, id));
    if (!quick || !stuck || !late) throw new Error('three pupils');
    await quick.comesToTest();
    late.person.starts();
    await town.telegram.settled();
    // One update is under way for a second; the two behind it make the next batch.
    town.telegram.clearJournal();
    town.telegram.faults.next('editMessageText', { status: 429, retry_after: 1 });
    late.press('w:l:first:kk');
    await eventually(() => town.telegram.count('editMessageText') === 1 && town.telegram.count() === 2);
    town.telegram.faults.next('answerCallbackQuery', { status: 429, retry_after: 1 });
    town.telegram.faults.next('sendMessage', 'silence', 100);
    quick.answers(5);
    const hanging = stuck.person.starts();
    await eventually(() => town.telegram.count('sendMessage') === 1);
    const waiting = late.press('w:r:first:pupil');

    const start = performance.now();
    expect(await bot.stop()).toBe(0);
    const took = performance.now() - start;
    expect(took).toBeGreaterThan(7500);
    expect(took).toBeLessThan(10_000);
    expect(town.telegram.pending()).toEqual(expect.arrayContaining([hanging, waiting]));
    expect(answersIn(await town.session(8_200_001))).toBe(1);
    expect(await town.session(8_200_003)).toMatchObject({ language: 'kk' });
    expect(await town.session(8_200_003)).not.toHaveProperty('role');
    expect(await town.everythingStored()).not.toContain('lock:');

    town.telegram.faults.clear();
    await town.startBot();
    await town.telegram.settled();
    expect(answersIn(await town.session(8_200_001))).toBe(1);
    expect(await town.session(8_200_003)).toMatchObject({ language: 'kk', role: 'pupil' });
    expect(stuck.screen()).not.toBe('');
  });
});
