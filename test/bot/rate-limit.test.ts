import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { openBench, openStore } from './bench.ts';

const WINDOW = 10_000;

test('beyond the limit a person hears one polite line, presses are answered, and care is not limited', async () => {
  const store = await openStore('memory', { updatesPerWindow: 20 });
  const { telegram, process } = await openBench(store);
  const person = telegram.person(1601, { language_code: 'ru' });
  for (let times = 0; times < 20; times += 1) await process(person.starts());
  const before = telegram.calls.length;
  for (let times = 0; times < 5; times += 1) expect(await process(person.says('привет'))).toBe('done');
  const said = telegram.calls.slice(before);
  expect(said.map(({ payload }) => payload.text)).toEqual([expect.stringContaining('Слишком быстро')]);
  const press = person.presses({ data: 'm', message: person.messages()[1] ?? undefined });
  expect(await process(press.update)).toBe('done');
  expect(await press.answer()).toBeDefined();
  await process(person.says('мне не хочется жить'));
  expect(person.lastMessage()?.text).toContain('150');
  expect(telegram.refusals).toEqual([]);
});

test('inline queries are counted with the rest; beyond the limit they get an empty answer', async () => {
  const store = await openStore('memory', { updatesPerWindow: 20 });
  const { telegram, process, end } = await openBench(store);
  const person = telegram.person(1603, { language_code: 'ru' });
  for (let times = 0; times < 20; times += 1) {
    const asked = person.asksInline('сварщик');
    await process(asked.update);
    expect(await asked.results()).not.toEqual([]);
  }
  const oneTooMany = person.asksInline('сварщик');
  expect(await end(oneTooMany.update)).toMatchObject({ outcome: 'done', fate: 'limited' });
  expect(await oneTooMany.results()).toEqual([]);
  const another = telegram.person(1604, { language_code: 'ru' }).asksInline('сварщик');
  await process(another.update);
  expect(await another.results()).not.toEqual([]);
  expect(telegram.refusals).toEqual([]);
});

test('an update beyond the limit ends, and with it its calls, while Telegram says nothing', async () => {
  const store = await openStore('memory', { updatesPerWindow: 20 });
  const { telegram, process } = await openBench(store, { deadline: 300 });
  const person = telegram.person(1602, { language_code: 'ru' });
  for (let times = 0; times < 20; times += 1) await process(person.starts());
  const press = person.presses({ data: 'm', message: person.messages()[1] ?? undefined });
  telegram.faults.next('*', 'silence', 100);
  const began = performance.now();
  expect(await process(person.says('привет'))).toBe('done');
  expect(await process(press.update)).toBe('done');
  // Less than the time limit of a single call.
  expect(performance.now() - began).toBeLessThan(4000);
  const calls = telegram.calls.length;
  await sleep(1500);
  expect(telegram.calls.length).toBe(calls);
});

test('twenty updates in any ten seconds always pass, whenever they come', async () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 30, maxLength: 150 });
  await fc.assert(
    fc.asyncProperty(gaps, async (waits) => {
      let now = 1_700_000_000_000;
      const settings = { lockMilliseconds: 1000, retentionSeconds: 1000, updatesPerWindow: 20 };
      const { units } = createMemoryStore(settings, () => now);
      const times: number[] = [];
      for (const [index, wait] of waits.entries()) {
        now += wait;
        // Only who keeps to twenty in any ten seconds is looked at.
        if (times.filter((at) => at > now - WINDOW).length >= 20) continue;
        times.push(now);
        const begun = await units.begin('p', index);
        if (begun.kind !== 'open') throw new Error(begun.kind);
        await units.commit('p', begun.unit, 'r');
      }
    }),
    { numRuns: 60 },
  );
});
