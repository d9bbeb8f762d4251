import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import { describe, expect, test } from 'vitest';
import { clientOptions } from '../../src/bot/outgoing.ts';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import { startOf } from '../../src/reminders/days.ts';
import { createReminding } from '../../src/reminding.ts';
import { openBench, openStore, servicesOn, stored, TOKEN, write } from './bench.ts';
import { handsOf } from './hands.ts';

const PUPIL = 1701;
const HOUR = 60 * 60 * 1000;
type Language = 'kk' | 'ru';
const IN = {
  ru: {
    message: 'Поступление 2027 года: напоминание',
    left: 'Если день тот же, осталось дней: 21.',
    opened: 'Приём документов в 2021–2023 годах начинался 25 июня.',
    unknown: 'Дат 2027 года у меня пока нет',
    exam: 'творческий экзамен',
    source: 'Источник: «Ак Жайык»',
    check: 'Проверь на egov.kz',
    checkFormal: 'Проверьте на egov.kz',
    off: 'Больше не напоминаю, номер чата стёрт.',
    data: 'Напоминания о сроках приёма, с зашифрованным номером чата: 1',
  },
  kk: {
    message: '2027 жылғы түсу: еске салу',
    left: 'Күні өзгермесе, 21 күн қалды.',
    opened: '2021–2023 жылдары құжат қабылдау басталған күн: 25 маусым.',
    unknown: '2027 жылдың мерзімі менде әзірге жоқ',
    exam: 'шығармашылық емтихан',
    source: 'Дереккөз: «Ақ Жайық»',
    check: 'қабылдау комиссиясынан тексер.',
    checkFormal: 'қабылдау комиссиясынан тексеріңіз.',
    off: 'Енді еске салмаймын, чат нөмірі өшірілді.',
    data: 'Қабылдау мерзімі туралы еске салу, шифрланған чат нөмірімен: 1',
  },
} as const;

/** A pupil, a sender that can be let look around, and a clock in the test's hand. */
async function house(language: Language, session: Partial<Session> = {}) {
  let now = startOf('2026-12-01') + 12 * HOUR;
  const store = await openStore('memory');
  const services = servicesOn(store, () => now);
  const { telegram, url, process } = await openBench(store, { services });
  const known = { ...newSession(), role: 'pupil', regionId: 'aktobe', grade: '9', welcomed: true } as const;
  await write(store, PUPIL, writeSession({ ...known, language, ...session }) ?? '');
  const person = telegram.person(PUPIL, { language_code: language });
  const api = new Api(TOKEN, clientOptions(url));
  const hands = handsOf(person, process);
  const { said } = hands;
  return {
    ...hands,
    /** Lets a sender look around at noon of a day; what it has sent. */
    noonOf: async (day: string) => {
      now = startOf(day) + 19 * HOUR - 1;
      const before = said().length;
      const sender = createReminding(api, store, () => services, { warn: () => {} });
      sender.start();
      await sleep(60);
      await sender.stop();
      return said().slice(before);
    },
    session: async () => (await stored(store, PUPIL)).session,
    people: () => services.subscriptions.size(),
    /** All that is stored of reminders, as text. */
    kept: async () =>
      JSON.stringify(await store.queues.claim('reminders', { now: now * 2, most: 9, leaseMilliseconds: 1 })),
  };
}

describe.each(['ru', 'kk'] as const)('reminders in %s', (language) => {
  const words = IN[language];

  test('are turned on, come in time with their years and source, and are stopped by one tap', async () => {
    const pupil = await house(language);
    await pupil.types('/reminders');
    expect(await pupil.taps('n:kind:9:creative')).toContain(words.exam);
    expect(await pupil.people()).toBe(0);
    await pupil.taps('n:on:9:creative');
    await pupil.taps('n:on:9:creative');
    expect([await pupil.people(), await pupil.noonOf('2027-04-25')]).toEqual([1, []]);
    const [exam] = await pupil.noonOf('2027-04-26');
    expect(exam).toContain(words.exam);
    expect(await pupil.noonOf('2027-06-03')).toEqual([]);
    const [opening = ''] = await pupil.noonOf('2027-06-04');
    for (const part of [words.message, words.opened, words.left, words.unknown, words.check, words.source])
      expect(opening).toContain(part);
    expect(await pupil.noonOf('2027-06-05')).toEqual([]);
    expect(pupil.data()).toContain('n:stop');
    expect(await pupil.taps('n:stop')).toBe(words.off);
    expect(pupil.said()).toContain(opening);
    expect([await pupil.people(), (await pupil.session()).effects]).toEqual([0, undefined]);
    expect(await pupil.noonOf('2027-06-25')).toEqual([]);
  });

  test('are told of under /mydata, and nothing comes or is kept after /forget', async () => {
    const pupil = await house(language);
    await pupil.types('/reminders');
    await pupil.taps('n:on:9:ordinary');
    expect(await pupil.types('/mydata')).toContain(words.data);
    expect(await pupil.kept()).not.toContain(String(PUPIL));
    await pupil.types('/forget');
    await pupil.taps('i:erase');
    expect(await pupil.people()).toBe(0);
    expect(await pupil.noonOf('2027-06-04')).toEqual([]);
  });

  test('end quietly for somebody who has blocked the bot, and the record knows', async () => {
    const pupil = await house(language);
    await pupil.types('/reminders');
    await pupil.taps('n:on:9:ordinary');
    pupil.person.blocks();
    expect([await pupil.noonOf('2027-06-04'), await pupil.people()]).toEqual([[], 0]);
    pupil.person.unblocks();
    await pupil.types('/mydata');
    expect((await pupil.session()).effects).toBeUndefined();
  });
});

test('follow the language and the role, and a parent is addressed as one', async () => {
  const pupil = await house('ru');
  await pupil.types('/reminders');
  await pupil.taps('n:on:9:ordinary');
  await pupil.taps('w:l:settings:kk');
  await pupil.taps('w:r:settings:parent');
  const [opening] = await pupil.noonOf('2027-06-04');
  expect(opening).toContain(IN.kk.opened);
  expect(opening).toContain(IN.kk.checkFormal);
});

test('a pupil of a lower class chooses the admission; a change of kind forgets nothing that was sent', async () => {
  const pupil = await house('ru', { grade: 'earlier' });
  await pupil.types('/reminders');
  expect(pupil.data()).toEqual(expect.arrayContaining(['n:base:9', 'n:base:11']));
  await pupil.taps('n:base:11');
  await pupil.taps('n:kind:11:undecided');
  await pupil.taps('n:on:11:undecided');
  expect(await pupil.noonOf('2027-06-04')).toHaveLength(1);
  await pupil.types('/reminders');
  await pupil.taps('n:new');
  await pupil.taps('n:on:11:medical');
  expect(await pupil.noonOf('2027-06-12')).toEqual([]);
  expect(await pupil.noonOf('2027-06-25')).toHaveLength(1);
  const [closing] = await pupil.noonOf('2027-08-10');
  expect(closing).toContain('Медицинские специальности: в 2021–2022 годах документы брали до 15 августа.');
  expect(closing).toContain('только для одного региона: Атырауская область');
});
