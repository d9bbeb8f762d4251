import { describe, expect, test } from 'vitest';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import { UNDECIDED } from '../../src/wish-list/list.ts';
import { stampOf } from '../../src/wish-list/stamp.ts';
import { openBench, openStore, services, stored, write } from './bench.ts';

const { texts } = services;
const SOFTWARE = '06130100';
const WELDING = '07150500';

/** A pupil of class 9 in Aktobe who can press any button, also of an old keyboard. */
async function pupil(id: number, session: Partial<Session> = {}) {
  const store = await openStore('memory');
  const known = { ...newSession(), role: 'pupil', regionId: 'aktobe', grade: '9', welcomed: true } as const;
  await write(store, id, writeSession({ ...known, language: 'ru', ...session }) ?? '');
  const { telegram, process } = await openBench(store);
  const person = telegram.person(id);
  const screen = () => person.lastMessage()?.text ?? '';
  const types = async (text: string) => {
    expect(await process(person.says(text))).toBe('done');
    return screen();
  };
  const first = await types('/list');
  return {
    /** The list as it is shown first. */
    first,
    types,
    taps: async (data: string) => {
      const { update } = person.presses(/./);
      if (!update.callback_query) throw new Error('nothing to press');
      update.callback_query.data = data;
      expect(await process(update)).toBe('done');
      return screen();
    },
    offers: () =>
      (person.lastMessage()?.reply_markup?.inline_keyboard ?? [])
        .flat()
        .flatMap((key) => ('callback_data' in key ? [key.callback_data] : [])),
    wishes: async () => (await stored(store, id)).session.wishes,
  };
}

describe('the list of a pupil', () => {
  test('takes a specialty and its colleges; a button pressed twice does it once', async () => {
    const { taps, wishes, offers } = await pupil(1401);
    await taps(`w:add:s:${SOFTWARE}`);
    expect(offers()).toContain(`w:put:${stampOf(SOFTWARE)}:aktobe-ahpc`);
    for (const id of ['aktobe-ahpc', 'aktobe-ahpc', 'aktobe-ekeb', 'atr-poly']) {
      await taps(`w:put:${stampOf(SOFTWARE)}:${id}`);
      expect(offers()).not.toContain(`w:put:${stampOf(SOFTWARE)}:${id}`);
    }
    expect(await wishes()).toBe(`${SOFTWARE}:aktobe-ahpc,aktobe-ekeb,atr-poly`);
    await taps(`w:cto:${stampOf(SOFTWARE)}:1:atr-poly`);
    await taps(`w:cto:${stampOf(SOFTWARE)}:1:atr-poly`);
    expect(await wishes()).toBe(`${SOFTWARE}:aktobe-ahpc,atr-poly,aktobe-ekeb`);
    await taps(`w:add:s:${WELDING}`);
    await taps(`w:to:${stampOf(WELDING)}:0`);
    await taps(`w:cdrop:${stampOf(SOFTWARE)}:aktobe-ahpc`);
    expect(await wishes()).toBe(`${WELDING}:;${SOFTWARE}:atr-poly,aktobe-ekeb`);
    await taps(`w:drop:${stampOf(WELDING)}`);
    await taps(`w:drop:${stampOf(SOFTWARE)}`);
    expect(await wishes()).toBeUndefined();
  });

  test('takes a college for a specialty that it teaches, for one of mine, or for none yet', async () => {
    const { taps, wishes, offers } = await pupil(1402, { wishes: `${WELDING}:` });
    await taps('w:add:k:aktobe-ahmc');
    expect(offers()).toContain(`w:take:${stampOf('09130100')}:aktobe-ahmc`);
    expect(offers()).toContain(`w:take:${stampOf(WELDING)}:aktobe-ahmc`);
    await taps(`w:take:${stampOf(UNDECIDED)}:aktobe-ahmc`);
    expect(await wishes()).toBe(`${WELDING}:;-:aktobe-ahmc`);
    const list = await taps(`w:take:${stampOf('09130100')}:aktobe-ahmc`);
    expect(await wishes()).toBe(`${WELDING}:;09130100:aktobe-ahmc`);
    expect(list).toContain('2: у медицинских специальностей психометрический тест');
  });

  test('that is full refuses kindly and stays as it was', async () => {
    const full = `${WELDING}:;${SOFTWARE}:;09130100:;02150300:`;
    const { taps, wishes, offers } = await pupil(1403, { wishes: full });
    await taps('w:add:k:aktobe-ahmc');
    const mine = [WELDING, SOFTWARE, '09130100', '02150300'].map((id) => `w:take:${stampOf(id)}:aktobe-ahmc`);
    expect(
      offers()
        .filter((data) => data.startsWith('w:take:'))
        .toSorted(),
    ).toEqual(mine.toSorted());
    expect(await taps('w:add:s:01140100')).toContain('Специальностей в списке уже 4');
    expect(await taps(`w:take:${stampOf('01140100')}:aktobe-ahpc`)).toContain(
      'Специальностей в списке уже 4',
    );
    expect(await wishes()).toBe(full);
    for (const id of ['a-a', 'aktobe-ahpc', 'aktobe-ekeb', 'atr-poly', 'kst-poly', 'uly-poly']) {
      await taps(`w:put:${stampOf(SOFTWARE)}:${id}`);
    }
    expect(await wishes()).toContain(`${SOFTWARE}:aktobe-ahpc,aktobe-ekeb,atr-poly,kst-poly;`);
  });

  test('is not shaken by buttons that name nothing any more', async () => {
    const { types, taps, wishes } = await pupil(1404, { wishes: `${WELDING}:` });
    for (const data of ['w:add:s:no-such', 'w:add:k:no-such', 'w:of:no-such:3', 'w:open:zzz', 'w:more:zzz']) {
      await taps(data);
    }
    await taps('w:put:zzz:aktobe-ahpc');
    await taps(`w:put:${stampOf(WELDING)}:no-such`);
    await taps(`w:cto:${stampOf(SOFTWARE)}:2:no-such`);
    await taps('w:drop:zzz');
    expect(await wishes()).toBe(`${WELDING}:`);
    await taps(`w:drop:${stampOf(WELDING)}`);
    expect(await taps('w:export')).toContain('Список пока пуст');
    expect(await types('/list')).toContain('Список пока пуст');
  });

  test('is reached from the menu once it holds something, and goes with everything else', async () => {
    const { types, taps, offers, wishes } = await pupil(1406);
    await types('/menu');
    expect(offers()).not.toContain('w:list');
    await taps(`w:add:s:${WELDING}`);
    await types('/menu');
    expect(offers()).toContain('w:list');
    await taps('i:erase');
    expect(await wishes()).toBeUndefined();
  });

  test.each(['ru', 'kk'] as const)(
    'drops what has left the data and says so once, in %s',
    async (language) => {
      const wishes = `${SOFTWARE}:aktobe-ahpc,no-such-college;no-such-specialty:aktobe-ekeb;-:no-such-college`;
      const left = await pupil(language === 'ru' ? 1405 : 1407, { language, wishes });
      const said = texts.in(language, 'informal')('wish.gone');
      expect(left.first).toContain(said);
      expect(await left.wishes()).toBe(`${SOFTWARE}:aktobe-ahpc`);
      expect(await left.types('/list')).not.toContain(said);
    },
  );

  test('is exported as a message of its own with codes to copy, phones, years, the day and the portal', async () => {
    const wishes = `${SOFTWARE}:aktobe-ahpc,shy-energ;-:aktobe-ekeb`;
    const store = await openStore('memory');
    const session: Session = { ...newSession(), language: 'ru', regionId: 'aktobe', welcomed: true, wishes };
    await write(store, 1408, writeSession(session) ?? '');
    const now = Date.parse('2026-11-22T20:30:00Z');
    const { telegram, process } = await openBench(store, { services: { ...services, now: () => now } });
    const person = telegram.person(1408, { first_name: 'Айгерім' });
    await process(person.says('/list'));
    const list = person.lastMessage()?.message_id;
    await process(person.presses({ data: 'w:export' }).update);
    const message = person.lastMessage();
    const text = message?.text ?? '';
    expect(message?.message_id).not.toBe(list);
    const code = message?.entities?.find(({ type }) => type === 'code');
    expect(code && text.slice(code.offset, code.offset + code.length)).toBe(SOFTWARE);
    const wanted = [
      /^1\. Программное обеспечение/m,
      /^1\.1\. .*политехнический колледж.*Актобе\nтел\. 8 \(7132\) 56-20-51; неофициальные данные 2022 года$/m,
      /^1\.2\. Колледж энергетики и связи, Шымкент\nспросить, учат ли этому; данные 2024 года$/m,
      /^2\. Специальность узнать в колледже$/m,
      /https:\/\/egov\.kz/,
      // In Kazakhstan the day has begun.
      /^Составлено 23\.11\.2026\.$/m,
    ];
    for (const line of wanted) expect(text).toMatch(line);
    expect(text).not.toContain('Айгерім');
  });
});
