import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { type Walker, walkerIn } from './support/walker.ts';

let town: Town;
let nextId = 9300;

beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

async function newcomer(language: 'kk' | 'ru', role: 'pupil' | 'parent'): Promise<Walker> {
  nextId += 1;
  const walker = walkerIn(town, nextId, language);
  walker.person.starts();
  await town.telegram.settled();
  const steps = [`w:l:first:${language}`, `w:r:first:${role}`, 'w:g:first:aktobe', 'w:c:first:9'];
  for (const data of steps) await walker.presses({ data });
  return walker;
}

function dataOf(walker: Walker): readonly string[] {
  const rows = walker.person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [];
  return rows.flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
}

function first(walker: Walker, wanted: RegExp): string {
  const found = dataOf(walker).find((data) => wanted.test(data));
  if (found === undefined) throw new Error(`no button ${wanted} under: ${walker.screen()}`);
  return found;
}

describe.each(['kk', 'ru'] as const)('in %s', (language) => {
  test('from an employer to a college that works with it, and back', async () => {
    const walker = await newcomer(language, 'pupil');
    const card = await walker.types('донской гок');
    expect(card).toMatch(/Донской ГОК/);
    const college = await walker.presses({ data: first(walker, /^k:card:/) });
    expect(college).not.toBe(card);
    expect(await walker.presses({ data: 'b' })).toBe(card);
  });

  test('a parent lays two colleges side by side, as text and as a picture', async () => {
    const walker = await newcomer(language, 'parent');
    await walker.types('колледж сервиса актобе');
    await walker.presses({ data: first(walker, /^v:add:/) });
    await walker.types('политехнический колледж актобе');
    if (!dataOf(walker).some((data) => data.startsWith('v:add:'))) {
      await walker.presses({ data: first(walker, /^k:card:/) });
    }
    const table = await walker.presses({ data: first(walker, /^v:add:/) });
    expect(table).toMatch(/сервис[\s\S]*политехни/i);
    await walker.presses({ data: first(walker, /^v:pic/) });
    expect(walker.person.lastMessage()?.photo?.length).toBeGreaterThan(0);
  });
});
