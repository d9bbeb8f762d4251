import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import { expect } from 'vitest';
import { keysFrom } from '../../src/bot/pseudonym.ts';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import type { Entry } from '../../src/classrooms/classroom.ts';
import { openBench, openStore, servicesOn, stored, TOKEN, write } from './bench.ts';
import { buttonOf, dataOf, handsOf } from './hands.ts';

export const COUNSELLOR = 1700;
export type Language = 'kk' | 'ru';

/** A counsellor, and pupils whom the bot has never seen, all with phones in one language; the test holds the clock. */
export async function school(language: Language, session: Partial<Session> = {}) {
  const store = await openStore('memory');
  const known = servicesOn(store);
  const { telegram, process, bot } = await openBench(store, { services: known });
  const record = {
    ...newSession(),
    role: 'counsellor',
    regionId: 'aktobe',
    welcomed: true,
    language,
  } as const;
  await write(store, COUNSELLOR, writeSession({ ...record, ...session }) ?? '');
  const someone = (id: number) => {
    const hands = handsOf(telegram.person(id, { language_code: language }), process);
    const { person, does, data, taps } = hands;
    const item = () =>
      data()
        .map((one) => /^o:a:(\d+):5$/.exec(one)?.[1])
        .find((found) => found !== undefined);
    return {
      ...hands,
      /** Presses a button that begins and ends so, under the newest message that has one. */
      tapsOn: (beginning: string, end = '') => {
        const fits = (own: string) => own.startsWith(beginning) && own.endsWith(end);
        const message = person.messages().findLast((one) => dataOf(one).some(fits));
        if (!message) throw new Error(`no button ${beginning}…${end}`);
        return does(person.presses({ data: dataOf(message).find(fits) ?? '', message }).update);
      },
      /** Presses the only button whose data begin so. */
      presses: (beginning: string) => taps(buttonOf(data(), beginning)),
      session: async () => (await stored(store, id)).session,
      raw: async () => (await stored(store, id)).record,
      /** Answers until the test is over, liking one area (its place in R I A S E C). */
      tests: async (liked: number) => {
        await taps('o:start');
        while (!data().includes('o:picture')) {
          const asked = item();
          // Nobody taps as fast as a test: the bot asks once whether it is meant.
          await taps(asked === undefined ? 'o:start' : `o:a:${asked}:${answerTo(Number(asked), liked)}`);
        }
      },
    };
  };
  const counsellor = someone(COUNSELLOR);
  await counsellor.types('/menu');
  return {
    store,
    known,
    /** The bytes of the newest file that came to the counsellor. */
    file: () => newestFile(bot.api, counsellor.person.messages()),
    counsellor,
    someone,
    /** Makes a class and gives the payload of its link. */
    makesClass: async (label: string) => {
      await counsellor.taps('c:list');
      await counsellor.taps('c:new');
      await counsellor.types(label);
      await counsellor.presses('c:put:f:r:');
      await counsellor.presses('c:put:f:y:');
      await counsellor.taps(buttonOf(counsellor.data(), 'c:put:f:l:').replace(/\w+$/, language));
      await counsellor.presses('c:put:f:f:');
      const link = /start=(c_[\w-]+)/.exec(await counsellor.presses('c:link:'))?.[1];
      if (link === undefined) throw new Error('no link');
      return link;
    },
    /** Puts finished pupils into the class of a link, without walking through their tests. */
    fills: async (payload: string, entries: readonly Entry[]) => {
      const deriveKey = keysFrom('of-pupils');
      const classKey = known.deriveKey('class', payload.slice(2));
      for (const [index, entry] of entries.entries()) {
        const membership = { classKey, member: deriveKey('m', `${index}`) };
        expect(await known.classrooms.putMember(membership, entry)).toBe(true);
      }
    },
  };
}

function answerTo(item: number, liked: number): number {
  return Math.floor(item / 8) === liked ? 5 : 2;
}

async function newestFile(api: Api, messages: readonly Message[]): Promise<Buffer> {
  const message = messages.findLast(({ document, photo }) => document ?? photo);
  const id = message?.document?.file_id ?? message?.photo?.at(-1)?.file_id;
  if (id === undefined) throw new Error('no file came');
  const { file_path } = await api.getFile(id);
  const file = await fetch(`${api.options?.apiRoot}/file/bot${TOKEN}/${file_path}`);
  return Buffer.from(await file.arrayBuffer());
}
