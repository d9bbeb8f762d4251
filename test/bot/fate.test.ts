import { expect, test } from 'vitest';
import { keyOf, openBench, opened, openStore } from './bench.ts';

const PUPIL = 1701;
const CRY = 'мне не хочется жить';
const BROKEN = { status: 400, description: 'Bad Request: something new' };

test('an update ends as committed, as seen before, or, after its last try, as given up', async () => {
  const bench = await openBench(await openStore('memory'));
  const pupil = bench.telegram.person(PUPIL);
  const hello = pupil.starts();
  const endings = [await bench.end(hello), await bench.end(hello)];
  const words = pupil.says('повар');
  bench.telegram.faults.next('sendMessage', BROKEN, 3);
  for (const _ of [1, 2, 3]) endings.push(await bench.end(words));
  expect(endings.map(({ fate, redeliveredAfter }) => [fate, redeliveredAfter])).toEqual([
    ['committed', undefined],
    ['duplicate', 'commit'],
    ['failed', undefined],
    ['failed', 'failure'],
    ['given-up', 'failure'],
  ]);
});

test('what Telegram does not take now is refused; what belongs to no chat with the bot has no record', async () => {
  const bench = await openBench(await openStore('memory'));
  const pupil = bench.telegram.person(PUPIL);
  bench.telegram.faults.next('sendMessage', { status: 429, retry_after: 30 });
  expect(await bench.end(pupil.starts())).toEqual({ fate: 'refused', outcome: 'unavailable' });
  expect(await bench.end(pupil.asksInline('повар').update)).toEqual({ fate: 'unrecorded', outcome: 'done' });
  bench.telegram.faults.next('answerInlineQuery', BROKEN);
  expect(await bench.end(pupil.asksInline('повар').update)).toEqual({ fate: 'given-up', outcome: 'done' });
});

test('care is answered at a lock, beyond a limit and without the store, and counts like any other text there', async () => {
  const limited = await openStore('memory', { updatesPerWindow: 1 });
  const atLimit = await openBench(limited);
  const writer = atLimit.telegram.person(PUPIL);
  await atLimit.end(writer.says('повар'));
  const free = await openStore('memory');
  const atLock = await openBench(free);
  const locked = atLock.telegram.person(PUPIL);
  const { unit } = await opened(free, PUPIL);
  const begin = async () => Promise.reject(new Error('away'));
  const alone = await openBench({ ...free, units: { ...free.units, begin } });
  const child = alone.telegram.person(PUPIL);
  for (const [bench, person, fate] of [
    [atLimit, writer, 'limited'],
    [atLock, locked, 'busy'],
    [alone, child, 'unavailable'],
  ] as const) {
    expect(await bench.end(person.says(CRY))).toEqual({ fate, outcome: 'done' });
    expect(person.lastMessage()?.text).toContain('150');
    expect((await bench.end(person.says('сварщик'))).fate).toBe(fate);
  }
  await free.units.release(keyOf(PUPIL), unit, 'untouched');
});
