import { describe, expect, test } from 'vitest';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import { SHARE_DAYS } from '../../src/shares/share.ts';
import { openBench, openStore, services, servicesOn, stored, write } from './bench.ts';

const DAY = 24 * 60 * 60 * 1000;
const SOFTWARE = '06130100';
const TEACHES_SOFTWARE = 'aktobe-ahpc';
const PUPIL = 1601;
const PARENT = 1602;
const WISHES = `${SOFTWARE}:${TEACHES_SOFTWARE}`;

type Language = 'kk' | 'ru';
const IN = {
  ru: { gone: 'По этой ссылке ничего не видно', tips: 'Советы: 1', list: 'Список для заявления' },
  kk: { gone: 'Бұл сілтемеден ештеңе көрінбейді', tips: 'Кеңестер: 1', list: 'Өтінішке арналған тізім' },
} as const;

const nameOf = (id: string, language: Language) => {
  const name = services.catalogue.colleges.get(id)?.name;
  return name?.[language] ?? name?.ru ?? 'no such college';
};

/** A pupil with a list, and a parent whom the bot has never seen; the test holds the clock. */
async function house(language: Language, session: Partial<Session> = {}) {
  const store = await openStore('memory');
  let passed = 0;
  const known = servicesOn(store, () => Date.now() + passed);
  const { telegram, process } = await openBench(store, { services: known });
  const pupilsRecord = {
    ...newSession(),
    role: 'pupil',
    regionId: 'aktobe',
    grade: '9',
    welcomed: true,
  } as const;
  await write(store, PUPIL, writeSession({ ...pupilsRecord, language, wishes: WISHES, ...session }) ?? '');
  const someone = (id: number) => {
    const person = telegram.person(id, { language_code: language });
    const screen = () => person.lastMessage()?.text ?? '';
    const does = async (update: Parameters<typeof process>[0]) => {
      expect(await process(update)).toBe('done');
      return screen();
    };
    return {
      screen,
      /** All that the bot said, oldest first. */
      said: () => person.messages().flatMap(({ from, text }) => (from?.is_bot ? [text ?? ''] : [])),
      types: (text: string) => does(person.says(text)),
      starts: (payload: string) => does(person.starts(payload)),
      taps: (data: string) => {
        const message = person.lastMessage();
        if (!message) throw new Error('nothing to press');
        return does(person.presses({ data, message }).update);
      },
      data: () =>
        (person.lastMessage()?.reply_markup?.inline_keyboard ?? [])
          .flat()
          .flatMap((key) => ('callback_data' in key ? [key.callback_data] : [])),
      labels: () =>
        (person.lastMessage()?.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
      session: async () => (await stored(store, id)).session,
      /** The key of the only link. */
      shareKey: async () => {
        const keys = /\[\["share","([\w-]{27})"\]\]/.exec((await stored(store, id)).record);
        if (keys?.[1] === undefined) throw new Error('the record does not list one link');
        return keys[1];
      },
      raw: async () => (await stored(store, id)).record,
    };
  };
  const pupil = someone(PUPIL);
  await pupil.types('/menu');
  return {
    store,
    pupil,
    parent: someone(PARENT),
    pass: (milliseconds: number) => {
      passed += milliseconds;
    },
    /** Makes a link to `what` and gives its payload. */
    share: async (what: string) => {
      await pupil.taps(`f:new:${what}`);
      const link = /start=(f_[\w-]+)/.exec(await pupil.taps(`f:make:${what}`))?.[1];
      if (link === undefined) throw new Error('no link was made');
      return link;
    },
  };
}

const buttonOf = (data: readonly string[], beginning: string) => {
  const found = data.find((one) => one.startsWith(beginning));
  if (found === undefined) throw new Error(`no button ${beginning}…`);
  return found;
};

describe.each(['ru', 'kk'] as const)('a pupil and a parent in %s', (language) => {
  const words = IN[language];

  test('share, suggest, accept: the college is on the list, once', async () => {
    const { pupil, parent, share } = await house(language);
    const link = await share('w');
    await parent.starts(link);
    expect(parent.said()[0]).toContain(words.list);
    expect(parent.said()[0]).toContain(nameOf(TEACHES_SOFTWARE, language));
    await parent.taps(`f:adv:${await pupil.shareKey()}`);
    await parent.taps('k:card:aktobe-ekeb:region');
    expect(parent.data()[0]).toBe('f:say:aktobe-ekeb');
    await parent.taps('f:say:aktobe-ekeb');
    await parent.taps('f:say:aktobe-ekeb');
    await pupil.types('/menu');
    expect(pupil.labels()).toContain(words.tips);
    await pupil.taps('f:tips');
    const yes = buttonOf(pupil.data(), 'f:y:');
    await pupil.taps(yes);
    await pupil.taps(yes);
    const { wishes } = await pupil.session();
    expect(wishes).toMatch(/aktobe-ekeb/);
    expect(String(wishes).match(/aktobe-ekeb/g)).toHaveLength(1);
    expect(pupil.data()).not.toContain('f:tips');
  });

  test('declined, the suggestion leaves the list as it was and does not come again', async () => {
    const { pupil, parent, share } = await house(language);
    await parent.starts(await share('w'));
    await parent.taps(`f:adv:${await pupil.shareKey()}`);
    await parent.taps('f:say:aktobe-ekeb');
    await pupil.taps('f:tips');
    await pupil.taps(buttonOf(pupil.data(), 'f:n:'));
    expect((await pupil.session()).wishes).toBe(WISHES);
    await parent.taps('f:say:aktobe-ekeb');
    await pupil.types('/menu');
    expect(pupil.data()).not.toContain('f:tips');
  });

  test('guessed, expired and closed links all say the same kind line', async () => {
    const { pupil, parent, share, pass } = await house(language);
    const closed = await share('w');
    await pupil.taps('f:home');
    await pupil.taps(buttonOf(pupil.data(), 'f:off:'));
    expect((await pupil.session()).effects).toBeUndefined();
    const expired = await share(`k_${TEACHES_SOFTWARE}`);
    const lines: (string | undefined)[] = [];
    const comes = async (payload: string) => {
      const before = parent.said().length;
      await parent.starts(payload);
      lines.push(parent.said()[before]);
    };
    await comes(closed);
    pass(SHARE_DAYS * DAY + 1000);
    await comes(expired);
    await comes(`f_${'A'.repeat(24)}`);
    await comes('f_short');
    await comes('f_');
    expect(new Set(lines).size).toBe(1);
    expect(lines[0]).toContain(words.gone);
    expect(await parent.raw()).toBe('');
  });
});

test('the parent sees the result as areas and professions, and nothing that was answered', async () => {
  const { pupil, parent, share, store } = await house('ru');
  await pupil.taps('o:start');
  for (let at = 0; at < 60; at += 1) {
    const ask = pupil.data().find((one) => /^o:a:\d+:5$/.test(one));
    if (ask === undefined) {
      if (!pupil.data().includes('o:again') || !pupil.data().includes('o:start')) break;
      await pupil.taps('o:start');
      continue;
    }
    await pupil.taps(Number(ask.split(':')[2]) < 8 ? ask : ask.replace(/5$/, '2'));
  }
  const link = await share('r');
  await parent.starts(link);
  const [card = ''] = parent.said();
  expect(card).toContain(services.texts.in('ru', 'formal')('areas.R.name'));
  expect(card).not.toMatch(/Айгер|ответов|\d+ %/);
  const key = await pupil.shareKey();
  const value = JSON.parse((await store.values.get(`share:${key}`)) ?? '{}');
  expect(Object.keys(value.card).toSorted()).toEqual(['areas', 'certainty', 'kind', 'professionIds']);
  expect(JSON.stringify(value)).not.toMatch(new RegExp(`${PUPIL}|replies`));
});

test('a pupil is told at once only after asking for it, and the chat id is sealed and goes with the link', async () => {
  const { pupil, parent, share, store } = await house('ru');
  await parent.starts(await share('w'));
  const key = await pupil.shareKey();
  const value = () => store.values.get(`share:${key}`);
  await parent.taps(`f:adv:${key}`);
  const before = pupil.said().length;
  await parent.taps('f:say:aktobe-ekeb');
  expect(pupil.said()).toHaveLength(before);
  await pupil.taps('f:home');
  await pupil.taps(buttonOf(pupil.data(), 'f:bell:'));
  expect(await value()).toContain('notify');
  expect(await value()).not.toContain(String(PUPIL));
  const asked = pupil.said().length;
  await parent.taps('f:say:atr-poly');
  await parent.taps('f:say:atr-poly');
  expect(pupil.said()).toHaveLength(asked + 1);
  expect(pupil.screen()).toContain(services.catalogue.colleges.get('atr-poly')?.name.ru ?? 'no name');
  await pupil.taps('f:home');
  await pupil.taps(buttonOf(pupil.data(), 'f:mute:'));
  expect(await value()).not.toContain('notify');
  await pupil.taps('i:erase');
  expect(await value()).toBeNull();
  expect(await store.values.get(`advice:${key}`)).toBeNull();
  expect(await pupil.raw()).toBe('');
  expect(await parent.taps(`f:see:${key}`)).toContain(IN.ru.gone);
});

test('five links at most; pressed twice, it is one', async () => {
  const { pupil, share } = await house('ru');
  for (let made = 1; made <= 5; made += 1) {
    await share('w');
    expect(await pupil.taps('f:make:w')).not.toContain('start=f_');
    expect((await pupil.session()).effects).toHaveLength(made);
  }
  expect(await pupil.taps('f:new:w')).toContain('Открытых ссылок уже 5');
  expect((await pupil.session()).effects).toHaveLength(5);
});

test('one link takes so many suggestions and no more', async () => {
  const { pupil, parent, share } = await house('ru');
  await parent.starts(await share('w'));
  const key = await pupil.shareKey();
  await parent.taps(`f:adv:${key}`);
  const ids = [...services.catalogue.colleges.keys()].slice(0, 7);
  const lines: string[] = [];
  for (const id of ids) lines.push(await parent.taps(`f:say:${id}`));
  expect(lines.filter((line) => line.includes('совет передан'))).toHaveLength(6);
  expect(lines.at(-1)).toContain('новых она не принимает');
});

test('a suggestion over a link that was closed meanwhile goes nowhere', async () => {
  const { pupil, parent, share, store } = await house('ru');
  await parent.starts(await share('w'));
  const key = await pupil.shareKey();
  await parent.taps(`f:adv:${key}`);
  await pupil.taps('f:home');
  await pupil.taps(buttonOf(pupil.data(), 'f:off:'));
  expect(await parent.taps('f:say:aktobe-ekeb')).toContain(IN.ru.gone);
  expect(await store.values.get(`advice:${key}`)).toBeNull();
  expect(await parent.session()).not.toHaveProperty('advising');
});

test('buttons of others open nothing: no share can be decided on or closed by whoever does not own it', async () => {
  const { pupil, parent, share, store } = await house('ru');
  const link = await share('w');
  await parent.starts(link);
  const key = await pupil.shareKey();
  const stamp = key.slice(0, 8);
  for (const data of [
    `f:off:${stamp}`,
    `f:bell:${stamp}`,
    `f:y:${stamp}:aktobe-ekeb`,
    'f:make:w',
    'f:tips',
  ]) {
    await parent.taps(data);
  }
  expect(await store.values.get(`share:${key}`)).not.toBeNull();
  expect(await store.values.get(`share:${key}`)).not.toContain('notify');
});

test('/mydata tells in words what is kept, and the file holds the whole record and the links', async () => {
  const { pupil, share } = await house('ru');
  await share('w');
  const told = await pupil.types('/mydata');
  expect(told).toContain('Регион: Актюбинская область');
  expect(told).toContain('Список для заявления, специальностей: 1');
  expect(told).toContain('Ссылки для родителей: 1');
  await pupil.taps('i:erase');
  expect(await pupil.types('/mydata')).toContain('Пока ничего');
});
