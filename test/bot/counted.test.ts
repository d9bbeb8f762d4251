import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, type Traits, traitsOf } from '../../src/bot/counted.ts';
import { newSession, ROLES } from '../../src/bot/session.ts';
import { openBench, openStore, services, servicesOn } from './bench.ts';
import { phone } from './phone.ts';

const nobody = traitsOf(newSession());

describe('what an update changes in the counts', () => {
  test('a person counts once both role and region are known, moves with them, and goes when erased', () => {
    const traits = fc.record({
      role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
      regionId: fc.option(fc.constantFrom('abai', 'aktobe'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(traits), (lives) => {
        const steps: readonly Traits[] = [...lives.map((one) => ({ ...nobody, ...one })), nobody];
        const counts = new Map<string, number>();
        for (const [index, after] of steps.entries()) {
          for (const [name, by] of changesBetween(steps[index - 1] ?? nobody, after, []).people) {
            counts.set(name, (counts.get(name) ?? 0) + by);
          }
          const all = [...counts.values()];
          expect(all.every((count) => count === 0 || count === 1)).toBe(true);
          expect(all.reduce((sum, count) => sum + count, 0)).toBe(after.role && after.regionId ? 1 : 0);
        }
      }),
    );
  });

  test('a test that is erased or begun again is not a finished one', () => {
    const running = { ...nobody, isTesting: true };
    const finished = { ...nobody, replies: [[1, 5] as const] };
    expect(changesBetween(nobody, running, []).events).toEqual(['started']);
    expect(changesBetween(running, finished, []).events).toEqual(['finished']);
    expect(changesBetween(running, nobody, []).events).toEqual([]);
    expect(changesBetween({ ...finished, isTesting: true }, finished, []).events).toEqual([]);
  });
});

test('questions are counted by whether they got an answer, one in a hard hour is not', async () => {
  const { types, tallies } = await phone('ru', {
    session: { language: 'ru', role: 'pupil', welcomed: true },
  });
  await types('какие нужны документы для поступления');
  await types('фывапр олджэ');
  await types('мне не хочется жить');
  await types('сколько стоит учёба');
  expect(Object.fromEntries(await tallies.events(1))).toEqual({ answered: 1, missed: 1 });
});

test('a question is told by what it turned out to be, a report is none', () => {
  const { events, questions } = changesBetween(nobody, nobody, [
    { asked: 'choose' },
    'reported',
    { asked: 'unknown' },
  ]);
  expect(events).toEqual(['answered', 'reported', 'missed']);
  expect(questions).toEqual(['choose', 'unknown']);
});

test('/stats tells coarse counts to staff; to others there is no such command', async () => {
  const store = await openStore('memory');
  const known = servicesOn(store);
  await known.tallies.add({
    people: Array.from({ length: 13 }, () => ['pupil abai', 1] as const),
    events: ['started', 'started', 'finished'],
  });
  await known.tallies.add({ people: [['parent aktobe', 1]], events: [] });
  const { telegram, process } = await openBench(store, {
    services: { ...known, isStaff: (id) => id === 1401 },
  });
  const [insider, outsider, another] = [1401, 1402, 1403].map((id) =>
    telegram.person(id, { language_code: 'ru' }),
  );
  if (!insider || !outsider || !another) throw new Error('three people');
  await process(insider.says('/stats'));
  const told = insider.lastMessage()?.text ?? '';
  expect(told).toMatch(/Ученики: 10\n/);
  expect(told).toMatch(/Родители: меньше 5/);
  expect(told).toMatch(/Начали тест: меньше 5 за 7 дней/);
  expect(told).not.toContain('13');
  await process(outsider.says('/stats'));
  await process(another.says('/nosuchcommand'));
  expect(outsider.lastMessage()?.text).toBe(another.lastMessage()?.text);
});

test('/answers with a number beyond all bounds is answered as one without', async () => {
  const { telegram, process } = await openBench(await openStore('memory'), {
    services: { ...services, isStaff: () => true },
  });
  const insider = telegram.person(1501, { language_code: 'ru' });
  await process(insider.says('/answers'));
  const usual = insider.lastMessage()?.text;
  await process(insider.says(`/answers ${'9'.repeat(4000)}`));
  expect(insider.lastMessage()?.text).toBe(usual);
  expect(telegram.refusals).toEqual([]);
});
