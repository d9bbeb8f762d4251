import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { walkerIn } from './support/walker.ts';

const EDITOR = 990;
let town: Town;
beforeAll(async () => {
  town = await openTown({ STAFF_IDS: `${EDITOR}` });
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

const PUPILS = [
  {
    id: 981,
    language: 'ru',
    asked: 'какие нужны документы',
    unknown: ['йцукщз хъ', 'фывапр олджэ', 'ячсмит бю'],
    hint: /Например/,
    people: /приёмной комиссии/,
    giving: /не знаю|нет ответа/,
  },
  {
    id: 982,
    language: 'kk',
    asked: 'қандай құжат керек',
    unknown: ['йцүкщз хъң', 'фывапр олджәө', 'ячсмит ғұ'],
    hint: /Мысалы/,
    people: /қабылдау комиссиясынан/,
    giving: /білмеймін|таба алмадым/,
  },
] as const;

describe.each(PUPILS)('a pupil whose questions have no answer, in $language', (one) => {
  test('gets a hint, people who know, the menu; and those who write the answers get the questions', async () => {
    const pupil = walkerIn(town, one.id, one.language);
    pupil.person.starts();
    await town.telegram.settled();
    await pupil.presses({ data: `w:l:first:${one.language}` });
    await pupil.presses({ data: 'w:r:first:pupil' });
    await pupil.presses({ data: 'w:g:first:aktobe' });
    await pupil.presses({ data: 'w:c:first:9' });

    expect(await pupil.types(one.unknown[0])).toMatch(one.hint);
    expect(await pupil.types(one.unknown[1])).toMatch(one.people);
    expect(await pupil.types(one.unknown[2])).not.toMatch(one.giving);

    await pupil.types(one.asked);
    expect(pupil.labels().slice(-2)).toEqual(['👍', '👎']);
    await pupil.presses('👎');
    expect(pupil.labels()).not.toContain('👎');

    const kept = (await town.stored()).filter((row) => row.includes(one.asked));
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toMatch(new RegExp(`${one.id}|Айгерім|Тестова`));

    const editor = walkerIn(town, EDITOR, 'ru');
    editor.person.starts();
    await town.telegram.settled();
    const shown = await editor.types('/unanswered');
    expect(shown).toContain(`«${one.unknown[0]}»`);
    expect(shown).toContain(`👎 dc-list\n«${one.asked}»`);
  });
});
