import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import { openBench, openStore, services, servicesOn, stored, write } from './bench.ts';
import { handsOf } from './hands.ts';

const SOFTWARE = '06130100';
export const TEACHES_SOFTWARE = 'aktobe-ahpc';
export const PUPIL = 1601;
const PARENT = 1602;
export const WISHES = `${SOFTWARE}:${TEACHES_SOFTWARE}`;

export type Language = 'kk' | 'ru';
export const IN = {
  ru: { gone: 'По этой ссылке ничего не видно', tips: 'Советы: 1', list: 'Список для заявления' },
  kk: { gone: 'Бұл сілтемеден ештеңе көрінбейді', tips: 'Кеңестер: 1', list: 'Өтінішке арналған тізім' },
} as const;

export const nameOf = (id: string, language: Language) => {
  const name = services.catalogue.colleges.get(id)?.name;
  return name?.[language] ?? name?.ru ?? 'no such college';
};

/** A pupil with a list, and a parent whom the bot has never seen; the test holds the clock. */
export async function house(language: Language, session: Partial<Session> = {}) {
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
    return {
      ...handsOf(telegram.person(id, { language_code: language }), process),
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
