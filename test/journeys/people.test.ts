import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { type Walker, walkerIn } from './support/walker.ts';

let town: Town;
let nextId = 300;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

async function newcomer(language: 'kk' | 'ru' | 'en', role: string, regionId: string): Promise<Walker> {
  nextId += 1;
  const walker = walkerIn(town, nextId, language);
  walker.person.starts();
  await town.telegram.settled();
  await walker.presses({ data: `w:l:first:${language}` });
  await walker.presses({ data: `w:r:first:${role}` });
  await walker.presses({ data: `w:g:first:${regionId}` });
  return walker;
}

describe.each(['ru', 'kk'] as const)('in %s', (language) => {
  test('a parent is spoken to formally and finds colleges and answers', async () => {
    const parent = await newcomer(language, 'parent', 'aktobe');
    expect(parent.screen()).toMatch(/Ваш ребёнок|Балаңыз/);
    await parent.presses({ data: 'w:c:first:9' });
    expect(parent.labels()[0]).toMatch(/Вопросы родителей|Ата-ана сұрақтары/);
    expect(parent.labels().join('\n')).toMatch(/Колледжи|колледждер/i);
    await parent.presses({ data: 'k:list:0' });
    await parent.presses(/^(?!.*›).*колледж/i);
    expect(parent.screen()).toMatch(/Источник|Неофициальный|Дереккөз|Бейресми/);
    await parent.types(language === 'ru' ? 'сколько стоит общежитие' : 'жатақхана қанша тұрады');
    expect(parent.screen()).toMatch(/общежити|жатақхана|ақысы/i);
    await parent.types(
      language === 'ru' ? 'сколько стоит учёба на сварщика' : 'дәнекерлеуші оқу ақысы қанша',
    );
    expect(parent.screen()).toMatch(/800 000/);
    await parent.presses({ data: 'p:card:welder:none' });
    expect(parent.screen()).toMatch(/^(?:Сварщик|Электргазымен дәнекерлеуші|Дәнекерлеуші)/);
  });

  test('a counsellor gets a link to forward, at once after the region', async () => {
    const counsellor = await newcomer(language, 'counsellor', 'astana');
    expect(counsellor.screen()).toContain(`https://t.me/${town.telegram.bot.username}`);
  });

  test('every step can be skipped and gone back to', async () => {
    nextId += 1;
    const walker = walkerIn(town, nextId, language);
    walker.person.starts();
    await town.telegram.settled();
    await walker.presses({ data: `w:l:first:${language}` });
    const role = walker.screen();
    await walker.presses({ data: 'w:show:region' });
    await walker.presses({ data: 'w:show:role' });
    expect(walker.screen()).toBe(role);
    await walker.presses({ data: 'w:show:region' });
    await walker.presses({ data: 'w:show:grade' });
    await walker.presses({ data: 'w:show:end' });
    expect(walker.labels().length).toBeGreaterThan(3);
    await walker.presses({ data: 'k:list:0' });
    expect(walker.labels().length).toBeGreaterThanOrEqual(20);
  });

  test('/forget asks once; the first button erases, the second keeps', async () => {
    const pupil = await newcomer(language, 'pupil', 'kostanay');
    await pupil.presses({ data: 'w:c:first:11' });
    const holds = async () => (await town.stored()).filter((record) => record.includes('kostanay')).length;
    const before = await holds();
    await pupil.types('/forget');
    const [erase, keep] = pupil.labels();
    await pupil.presses(keep ?? '');
    expect(await holds()).toBe(before);
    await pupil.types('/forget');
    await pupil.presses(erase ?? '');
    expect(await holds()).toBe(before - 1);
    pupil.person.starts();
    await town.telegram.settled();
    expect(pupil.screen()).toContain('Choose a language');
  });

  test('/privacy, /help and /about say what they promise', async () => {
    const pupil = await newcomer(language, 'pupil', 'astana');
    expect(await pupil.types('/privacy')).toContain('400');
    expect(await pupil.types('/help')).toContain('150');
    const about = await pupil.types('/about');
    expect(about).toContain('171');
    expect(about).toContain('O*NET');
    expect(about).toContain('GeoNames');
  });

  test('what cannot be read gets a friendly line and a way on', async () => {
    const pupil = await newcomer(language, 'pupil', 'astana');
    await pupil.presses({ data: 'w:c:first:9' });
    const sendings = ['sendsVoice', 'sendsSticker', 'sendsPhoto', 'sendsContact', 'sendsDocument'] as const;
    for (const sends of sendings) {
      const before = pupil.person.messages().length;
      pupil.person[sends]();
      await town.telegram.settled();
      expect(pupil.person.messages().length).toBe(before + 2);
      expect(pupil.screen()).toMatch(/только текст|тек мәтін|мәтінді ғана/i);
      expect(pupil.labels().length).toBeGreaterThan(2);
    }
  });

  test('a shared location becomes the nearest city and is forgotten', async () => {
    const pupil = await newcomer(language, 'pupil', 'astana');
    pupil.person.sendsLocation({ latitude: 50.41, longitude: 80.26 });
    await town.telegram.settled();
    expect(pupil.screen()).toContain('Семей');
    const stored = (await town.stored()).join('\n');
    expect(stored).not.toMatch(/50\.41|80\.26/);
  });
});

test.each([
  ['ru', ['русский', 'ученик', 'село Бородулиха', 'после 9 класса']],
  ['kk', ['қазақша', 'окушымын', 'Семейде', '9 сынып']],
] as const)(
  'every step of the first contact can be typed, in %s',
  async (language, [first, second, third, fourth]) => {
    nextId += 1;
    const pupil = walkerIn(town, nextId, language);
    pupil.person.starts();
    await town.telegram.settled();
    await pupil.types(first);
    await pupil.types(second);
    await pupil.types('ы ы ы');
    expect(pupil.screen()).toMatch(/Не получилось понять|Түсінікті болмады/);
    await pupil.types(third);
    pupil.person.sendsSticker();
    await town.telegram.settled();
    expect(pupil.screen()).toMatch(/класса|сыныптан/);
    await pupil.types(fourth);
    expect(pupil.labels()[0]).toMatch(/Найти своё дело|Өзіме лайық іс табу/);
    expect((await town.stored()).some((record) => record.includes('\\"regionId\\":\\"abai\\"'))).toBe(true);
  },
);

test('a typed place that names several is asked about, one that names none is taken for a question', async () => {
  nextId += 1;
  const pupil = walkerIn(town, nextId, 'ru');
  pupil.person.starts();
  await town.telegram.settled();
  await pupil.presses({ data: 'w:l:first:ru' });
  await pupil.presses({ data: 'w:r:first:pupil' });
  await pupil.types('Алматы');
  expect(pupil.labels().length).toBeGreaterThanOrEqual(2);
  await pupil.presses({ data: 'w:g:first:almaty' });
  await pupil.presses({ data: 'w:show:region' });
  expect(await pupil.types('что такое дуальное обучение')).toMatch(/дуальн/i);
});

test('in a group the bot only points to the private chat', async () => {
  const pupil = town.telegram.person(399, { language_code: 'ru' });
  const group = town.telegram.group(77);
  group.addsBot(pupil);
  await town.telegram.settled();
  group.says(pupil, '/start');
  await town.telegram.settled();
  const said = group.messages().filter((message) => message.from?.is_bot === true);
  expect(said.length).toBe(2);
  for (const message of said) expect(message.text).toContain('https://t.me/');
  group.says(pupil, 'я не знаю кем быть');
  await town.telegram.settled();
  expect(group.messages().filter((message) => message.from?.is_bot === true).length).toBe(2);
  expect((await town.stored()).length).toBeGreaterThan(0);
});

test('the command menu is there in all three languages, and is not set again by the next start', async () => {
  const menus = await Promise.all(
    (['kk', 'ru', 'en'] as const).map((language_code) =>
      town.api.getMyCommands({ language_code, scope: { type: 'all_private_chats' } }),
    ),
  );
  for (const menu of menus) expect(menu.map(({ command }) => command)).toContain('forget');
  expect(new Set(menus.map((menu) => menu.map(({ description }) => description).join())).size).toBe(3);
  await town.bot().stop();
  await town.restartBot();
  expect(town.telegram.count('setMyCommands')).toBe(0);
});
