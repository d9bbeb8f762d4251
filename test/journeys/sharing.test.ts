import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { type Walker, walkerIn } from './support/walker.ts';

const STAFF = 990;
let town: Town;
let nextId = 900;
beforeAll(async () => {
  town = await openTown({ STAFF_IDS: String(STAFF) });
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

const IN = {
  ru: {
    region: 'Актюбинская',
    welder: /Сварщик/,
    college: 'колледж в актобе',
    wrong: 'этому тут больше не учат',
    thanks: /Спасибо/,
  },
  kk: {
    region: 'Ақтөбе',
    welder: /Дәнекерлеуші/,
    college: 'ақтөбеде колледж',
    wrong: 'бұл мамандық мұнда енді жоқ',
    thanks: /Рақмет/,
  },
} as const;

describe.each(['ru', 'kk'] as const)('in %s', (language) => {
  const words = IN[language];

  async function newcomerAt(payload: string): Promise<Walker> {
    nextId += 1;
    const walker = walkerIn(town, nextId, language);
    walker.person.starts(payload);
    await town.telegram.settled();
    return walker;
  }
  const textsOf = ({ person }: Walker) =>
    person.messages().flatMap(({ from, text }) => (from?.is_bot && text !== undefined ? [text] : []));

  test('a friend’s link opens the card for a newcomer, who then begins', async () => {
    const newcomer = await newcomerAt('p_welder');
    expect(textsOf(newcomer)[0]).toMatch(words.welder);
    await newcomer.presses({ data: 'w:begin' });
    await newcomer.presses({ data: `w:l:first:${language}` });
    await newcomer.presses({ data: 'w:r:first:pupil' });
    expect(newcomer.labels().length).toBeGreaterThanOrEqual(20);
  });

  test('a card is shared into another chat: link, inline result, and the card again', async () => {
    const sender = await newcomerAt('p_welder');
    await sender.presses({ data: 'd:share:p:welder' });
    const shared = sender.person.messages().find(({ text }) => text?.includes('start=p_welder'));
    const buttons = shared?.reply_markup?.inline_keyboard.flat() ?? [];
    const token = buttons.flatMap((one) =>
      'switch_inline_query' in one && one.switch_inline_query ? [one.switch_inline_query] : [],
    );
    const asked = sender.person.asksInline(token[0] ?? 'no token');
    const [result] = await asked.results();
    expect(result).toMatchObject({ id: 'p_welder', title: expect.stringMatching(words.welder) });
    const friend = await newcomerAt(token[0] ?? 'no token');
    expect(textsOf(friend)[0]).toMatch(words.welder);
  });

  test('inline in any chat: cards page by page, nothing for nonsense', async () => {
    nextId += 1;
    const { person } = walkerIn(town, nextId, language);
    const first = await person.asksInline(words.college).results();
    const second = await person.asksInline(words.college, '20').results();
    expect(first).toHaveLength(20);
    expect(second.some(({ id }) => first.some((one) => one.id === id))).toBe(false);
    expect(await person.asksInline('ъыьъыь щщщ').results()).toEqual([]);
  });

  test('back leads through three cards to where one came from', async () => {
    const walker = await newcomerAt('p_welder');
    const inFirst = (pattern: RegExp) => {
      const card = walker.person.messages().find(({ from }) => from?.is_bot);
      const keys = card?.reply_markup?.inline_keyboard.flat() ?? [];
      return keys
        .flatMap((key) => ('callback_data' in key ? [key.callback_data] : []))
        .find((data) => pattern.test(data));
    };
    const shown: (string | undefined)[] = [textsOf(walker)[0]];
    const goes = async (target: string | { readonly data: string }) => {
      await walker.presses(target);
      shown.push(textsOf(walker)[0]);
    };
    await goes({ data: inFirst(/^x:card:/) ?? 'no specialty' });
    await goes({ data: inFirst(/^k:spec:/) ?? 'no colleges' });
    await goes(words.region);
    await goes({ data: inFirst(/^k:card:/) ?? 'no college' });
    expect(new Set(shown).size).toBe(5);
    for (const before of shown.slice(0, -1).reverse()) {
      await walker.presses({ data: 'b' });
      expect(textsOf(walker)[0]).toBe(before);
    }
  });

  test('a mistake is reported, staff see it, and nobody can tell who it was', async () => {
    const pupil = await newcomerAt('p_welder');
    await pupil.presses({ data: 'z:ask:p:welder' });
    await pupil.presses({ data: 'z:what:p:welder:4' });
    await pupil.types(
      language === 'ru' ? 'меня зовут Дамир, тут ошибка' : 'менің атым Дамир, мұнда қате бар',
    );
    expect(pupil.screen()).not.toMatch(words.thanks);
    await pupil.types(words.wrong);
    expect(pupil.screen()).toMatch(words.thanks);
    const stored = (await town.stored()).join('\n');
    expect(stored).not.toMatch(/Дамир|тут ошибка|қате бар/);

    const insider = walkerIn(town, STAFF, language);
    await insider.types('/reports');
    expect(insider.screen()).toContain(`«${words.wrong}»`);
    await pupil.types('/reports');
    expect(pupil.screen()).not.toContain(words.wrong);
  });
});
