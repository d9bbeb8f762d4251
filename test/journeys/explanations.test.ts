import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { practical, type Walker, walkerIn } from './support/walker.ts';

let town: Town;
let nextId = 500;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

async function pupilWithResult(language: 'kk' | 'ru'): Promise<Walker> {
  nextId += 1;
  const pupil = walkerIn(town, nextId, language);
  pupil.person.starts();
  await town.telegram.settled();
  for (const data of [
    `w:l:first:${language}`,
    'w:r:first:pupil',
    'w:g:first:aktobe',
    'w:c:first:9',
    'o:start',
  ]) {
    await pupil.presses({ data });
  }
  await pupil.answersAll(practical);
  return pupil;
}

function suggestions(pupil: Walker): readonly { readonly id: string; readonly name: string }[] {
  return (pupil.person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) => {
    const id = 'callback_data' in button ? /^p:card:(.+):result$/.exec(button.callback_data)?.[1] : undefined;
    return id === undefined ? [] : [{ id, name: button.text }];
  });
}

describe.each(['ru', 'kk'] as const)('after a result, in %s', (language) => {
  test('"why this" names the answers that carried it', async () => {
    const pupil = await pupilWithResult(language);
    const [first] = suggestions(pupil);
    await pupil.presses({ data: `p:card:${first?.id}:result` });
    await pupil.presses({ data: `o:why:${first?.id}` });
    expect(pupil.screen()).toContain(first?.name);
    expect(pupil.screen()).toMatch(/нравится|ұнайтыны/);
    expect(pupil.screen()).toContain('• ');
  });

  test('switching an answer off shows another list, and the result stays as it was', async () => {
    const pupil = await pupilWithResult(language);
    const original = pupil.screen();
    await pupil.presses({ data: 'o:if' });
    const before = pupil.screen();
    await pupil.presses(/^☑/);
    expect(pupil.screen()).not.toBe(before);
    expect(pupil.labels().some((label) => label.startsWith('☐'))).toBe(true);
    await pupil.presses({ data: 'o:restore' });
    expect(pupil.screen()).toBe(before);
    await pupil.presses(/^☑/);
    await pupil.presses({ data: 'o:result' });
    expect(pupil.screen()).toBe(original);
  });

  test('"not for me" takes a profession away and says what comes instead; it can be taken back', async () => {
    const pupil = await pupilWithResult(language);
    const before = suggestions(pupil);
    const [first] = before;
    await pupil.presses({ data: `p:card:${first?.id}:result` });
    await pupil.presses({ data: `o:no:${first?.id}` });
    const after = suggestions(pupil);
    expect(after.map(({ id }) => id)).not.toContain(first?.id);
    const [instead] = after.filter(({ id }) => !before.some((other) => other.id === id));
    expect(pupil.screen()).toContain(`«${first?.name}»`);
    expect(pupil.screen()).toContain(`«${instead?.name}»`);
    await pupil.presses({ data: 'o:takeback' });
    expect(suggestions(pupil)).toEqual(before);
  });

  test('what a result does not say is one tap away', async () => {
    const pupil = await pupilWithResult(language);
    await pupil.presses({ data: 'o:limits' });
    expect(pupil.screen()).toContain('48');
    expect(pupil.screen()).toContain('O*NET');
  });

  test('a second test keeps the first result and shows what moved', async () => {
    const pupil = await pupilWithResult(language);
    await pupil.presses({ data: 'o:again' });
    await pupil.answersAll((item) => (item >= 16 && item < 24 ? 5 : 1));
    expect(pupil.screen()).toMatch(/С прошлого раза стало сильнее|Өткен жолдан бері күшейгені/);
  });

  test('answers that are all the same are asked about once, and the result says so', async () => {
    const pupil = await pupilWithResult(language);
    await pupil.presses({ data: 'o:again' });
    let asked = 0;
    for (let step = 0; step < 60 && !/результат|Нәтиже/.test(pupil.screen()); step += 1) {
      if (pupil.labels().length === 2) {
        asked += 1;
        await pupil.presses({ data: 'o:start' });
      } else await pupil.answersOne(() => 3);
    }
    expect(asked).toBe(1);
    expect(pupil.screen()).toMatch(/верить нельзя|сенуге болмайды/);
    expect(pupil.screen()).toMatch(/для пробы|Байқап көретін кәсіптер/);
    expect([2, 3]).toContain(suggestions(pupil).length);
  });

  test('a pupil of class 5 to 8 is asked less and gets areas, no professions', async () => {
    const pupil = await pupilWithResult(language);
    await pupil.types('/settings');
    await pupil.presses({ data: 'w:change:grade' });
    await pupil.presses({ data: 'w:c:settings:earlier' });
    await pupil.types('/menu');
    await pupil.presses({ data: 'o:start' });
    const answers = await pupil.answersAll(practical);
    expect(answers).toBeGreaterThanOrEqual(12);
    expect(answers).toBeLessThanOrEqual(15);
    expect(suggestions(pupil)).toEqual([]);
    expect(pupil.screen()).toMatch(/через год|бір жылдан кейін/);
  });
});
