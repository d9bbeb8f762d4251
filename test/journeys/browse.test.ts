import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { type Walker, walkerIn } from './support/walker.ts';

let town: Town;
let nextId = 700;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

async function newcomer(language: 'kk' | 'ru', role: 'pupil' | 'parent', regionId: string): Promise<Walker> {
  nextId += 1;
  const walker = walkerIn(town, nextId, language);
  walker.person.starts();
  await town.telegram.settled();
  const steps = [`w:l:first:${language}`, `w:r:first:${role}`, `w:g:first:${regionId}`, 'w:c:first:9'];
  for (const data of steps) await walker.presses({ data });
  return walker;
}

/** The number after the name on a button: «Общежитие · 15». */
function countOn(walker: Walker, label: RegExp): number {
  const found = walker.labels().find((one) => label.test(one));
  return Number(/· (\d+)$/.exec(found ?? '')?.[1]);
}

const WORDS = {
  ru: {
    colleges: 'Колледжи региона',
    filter: /^Фильтр/,
    dormitory: /Общежитие/,
    state: /Государственный/,
    show: 'Колледжи',
    place: 'Город и регион',
    city: /^Актобе · 13$/,
    fits: (count: number) => `Точно подходят: ${count}`,
    chosen: /Фильтр: общежитие/,
    has: /Общежитие: есть/,
    source: /Источник|Неофициальный список/,
    ask: 'У кого спросить',
    figure: /Общежитий у колледжей: 31 \(2025\)/,
    fields: 'По сферам',
    construction: /^Строительство · \d+$/,
    taught: 'Учат этому здесь',
    region: 'Актюбинская область',
    inCity: 'Колледжи: Актобе, Актюбинская область',
    back: '‹ Назад',
  },
  kk: {
    colleges: 'Өңір колледждері',
    filter: /^Сүзгі/,
    dormitory: /Жатақхана/,
    state: /^(?:✓ )?Мемлекеттік · /,
    show: 'Колледждер',
    place: 'Қала, өңір',
    city: /^Ақтөбе · 13$/,
    fits: (count: number) => `Нақты сай келетіні: ${count}`,
    chosen: /Сүзгі: жатақхана/,
    has: /Жатақхана: бар/,
    source: /Дереккөз|Бейресми тізім/,
    ask: 'Кімнен сұрауға болады',
    figure: /Колледж жатақханалары: 31 \(2025\)/,
    fields: 'Сала бойынша',
    construction: /^Құрылыс · \d+$/,
    taught: 'Мұнда оқытады',
    region: 'Ақтөбе облысы',
    inCity: 'Колледждер: Ақтөбе, Ақтөбе облысы',
    back: '‹ Артқа',
  },
};

describe.each(['ru', 'kk'] as const)('in %s', (language) => {
  const words = WORDS[language];

  test('a parent finds colleges with a dormitory in the region, narrows them down and widens them again', async () => {
    const parent = await newcomer(language, 'parent', 'aktobe');
    await parent.presses(words.colleges);
    expect(parent.screen()).toContain(words.region);
    await parent.presses(words.filter);
    const withDormitory = countOn(parent, words.dormitory);
    expect(withDormitory).toBeGreaterThanOrEqual(3);
    await parent.presses(words.dormitory);
    const both = countOn(parent, words.state);
    await parent.presses(words.state);
    await parent.presses(words.show);
    expect(parent.screen()).toContain(words.fits(both));
    await parent.presses(words.filter);
    await parent.presses(words.state);
    await parent.presses(words.show);
    expect(parent.screen()).toContain(words.fits(withDormitory));
    expect(parent.screen()).toMatch(words.chosen);

    await parent.presses(words.place);
    await parent.presses(words.city);
    expect(parent.screen()).toContain(words.inCity);
    expect(parent.screen()).toMatch(words.chosen);
    const list = parent.screen();
    await parent.presses(/^1\. /);
    expect(parent.screen()).toMatch(words.has);
    expect(parent.screen()).toMatch(words.source);
    await parent.presses(words.back);
    expect(parent.screen()).toBe(list);
  });

  test('where too little is known for a filter come the figure, its source and whom to ask', async () => {
    const parent = await newcomer(language, 'parent', 'pavlodar');
    await parent.presses(words.colleges);
    await parent.presses(words.filter);
    expect(parent.labels().some((label) => /· \d+$/.test(label))).toBe(false);
    await parent.presses(words.dormitory);
    expect(parent.screen()).toMatch(words.figure);
    expect(parent.screen()).toContain('ertistv.kz');
    expect(parent.screen()).toContain(words.ask);
    await parent.presses(/^1\. /);
    expect(parent.screen()).toMatch(words.source);
  });

  test('a pupil comes by a field of work to a college of the own region', async () => {
    const pupil = await newcomer(language, 'pupil', 'aktobe');
    await pupil.presses(words.colleges);
    await pupil.presses(words.fields);
    await pupil.presses(words.construction);
    await pupil.presses(/^1\. /);
    expect(pupil.screen()).toContain(words.taught);
    expect(pupil.screen()).toContain(words.region);
    await pupil.presses(/^1\. /);
    expect(pupil.screen()).toMatch(words.source);
    expect(pupil.screen()).toContain(words.region);
  });

  test('buttons that nobody wrote lead to the menu and break nothing', async () => {
    const pupil = await newcomer(language, 'pupil', 'aktobe');
    const menu = pupil.labels();
    const message = pupil.person.lastMessage();
    if (!message) throw new Error('the bot has said nothing');
    const forged = [
      'k:by:00:-:-:0',
      'k:by:15:-:dd:0',
      'k:flt:15:-:sp:0',
      'k:by:15:-:d:99999',
      'k:few:15:-:z',
      'k:fsp:15:nothing:0',
      'k:fld:99:0',
      'k:spec:nothing:15',
      'k:reg:!',
    ];
    for (const data of forged) {
      await pupil.presses({ data: 'k:list:0', message });
      await pupil.presses({ data, message });
      expect([data, pupil.labels()]).toEqual([data, menu]);
    }
    await pupil.presses({ data: 'k:by:15:gone:-:999', message });
    expect(pupil.screen()).toContain(words.region);
  });
});
