import { describe, expect, test } from 'vitest';
import { collegesFor } from '../../src/catalogue/colleges-for.ts';
import type { College } from '../../src/catalogue/schema/college.ts';
import { rememberPictures } from '../../src/pictures/remember-pictures.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { type Bench, openBench, openStore, services, stored, write } from './bench.ts';

const PERSON = 7001;
const [A = '', B = '', C = '', D = ''] = (catalogue.collegesByRegion.get('aktobe') ?? []).map(({ id }) => id);
const officialName = ({ name }: College) => name.ru ?? name.kk ?? '';
const nameOf = (id: string) => {
  const college = catalogue.colleges.get(id);
  return college ? officialName(college) : id;
};

/** Somebody who has chosen `language`, and presses whatever is asked, whether it is on the screen or not. */
async function reader(language: 'kk' | 'ru' | 'en' = 'ru', known = services) {
  const store = await openStore('memory');
  const bench: Bench = await openBench(store, { services: known });
  const person = bench.telegram.person(PERSON, { language_code: language });
  await bench.process(person.says('/menu'));
  const last = () => person.lastMessage();
  return {
    press: async (...presses: readonly string[]) => {
      for (const data of presses) {
        const message = last();
        if (!message) throw new Error('nothing to press');
        await bench.process(person.presses({ data, message }).update);
      }
      return last()?.text ?? '';
    },
    message: last,
    data: () =>
      (last()?.reply_markup?.inline_keyboard.flat() ?? []).map((key) =>
        'callback_data' in key ? key.callback_data : '',
      ),
    compared: async () => (await stored(store, PERSON)).session.compared,
    keeps: (session: object) => write(store, PERSON, JSON.stringify({ version: 1, language, ...session })),
  };
}

describe('comparing colleges', () => {
  test('one waits for another, with colleges of the region that teach the same', async () => {
    const { press, data, compared } = await reader();
    expect(await press('v:list')).toContain('Пока сравнивать нечего');
    expect(await press(`v:add:${A}`)).toContain(`1. ${nameOf(A)}`);
    expect(await compared()).toEqual([A]);
    const offered = data().filter((one) => one.startsWith('v:add:'));
    expect(offered.length).toBeGreaterThan(0);
    expect(await press(offered[0] ?? '')).toContain(`2. ${nameOf(offered[0]?.slice('v:add:'.length) ?? '')}`);
  });

  test('a list of colleges leads to those picked, once there are any', async () => {
    const { press, data } = await reader();
    await press('k:in:aktobe:0');
    expect(data()).not.toContain('v:list');
    await press(`v:add:${A}`, 'k:in:aktobe:0');
    expect(data()).toContain('v:list');
    expect(await press('v:list')).toContain(`1. ${nameOf(A)}`);
  });

  test('two stand side by side, each fact known or said not to be', async () => {
    const { press } = await reader();
    const text = await press(`v:add:${A}`, `v:add:${B}`);
    expect(text).toContain(`1. ${nameOf(A)}\n2. ${nameOf(B)}`);
    expect(text).toMatch(/Где: .*Актобе|Где: /);
    expect(text).toMatch(/Откуда данные: /);
    expect(text).toMatch(/нет данных|Нет данных ни по одному колледжу: /);
    expect(text).not.toMatch(/[{}]|undefined|compare\.\w/);
  });

  test('the same one twice is one; a fourth asks which to replace, and a second press changes nothing', async () => {
    const { press, data, compared } = await reader();
    await press(`v:add:${A}`, `v:add:${A}`, `v:add:${B}`, `v:add:${C}`);
    expect(await press(`v:add:${D}`)).toContain(nameOf(D));
    expect(await compared()).toEqual([A, B, C]);
    expect(data()).toEqual([`v:swap:0:${D}`, `v:swap:1:${D}`, `v:swap:2:${D}`, 'v:list']);
    await press(`v:swap:1:${D}`, `v:swap:0:${D}`);
    expect(await compared()).toEqual([A, D, C]);
    await press(`v:del:${A}`, `v:del:${A}`);
    expect(await compared()).toEqual([D, C]);
    await press(`v:del:${C}`, `v:del:${D}`);
    expect(await compared()).toBeUndefined();
  });

  test('what is gone from the data is passed over, an unknown college leads to the menu', async () => {
    const { press, keeps, compared, data } = await reader();
    await keeps({ compared: ['gone-for-ever', A] });
    expect(await press('v:list')).toContain(`1. ${nameOf(A)}`);
    await press(`v:add:${B}`);
    expect(await compared()).toEqual([A, B]);
    await press('v:add:gone-for-ever');
    expect(data()).toContain('k:list:0');
    expect(await compared()).toEqual([A, B]);
    expect(await press('v:list:gone-for-ever')).toContain('Сравнение колледжей');
  });

  test('by one specialty: the programmes, and where nothing is known of it', async () => {
    const shared = [...catalogue.specialties.keys()].find((specialtyId) => {
      return collegesFor(catalogue, { specialtyId }, { regionId: 'aktobe' }).teaching.length > 1;
    });
    if (shared === undefined) throw new Error('no specialty is taught twice');
    const teaching = collegesFor(catalogue, { specialtyId: shared }, { regionId: 'aktobe' }).teaching;
    const { press, data } = await reader();
    await press(...teaching.slice(0, 2).map(({ college }) => `v:add:${college.id}`));
    expect(data().some((one) => /^v:list:[\w-]+$/.test(one))).toBe(true);
    const text = await press(`v:list:${shared}`);
    expect(text).toContain('Учат ли этому: везде учат');
    expect(text).toContain(`Сравнение: ${catalogue.specialties.get(shared)?.name.ru}`);
    expect(data()).toContain(`v:pic:${shared}`);
  });

  test('from the wish list: the colleges of one of its specialties', async () => {
    const { press, keeps, compared } = await reader();
    const [specialtyId = ''] = catalogue.specialties.keys();
    await keeps({ compared: [D], wishes: `${specialtyId}:${A},${B},${C},${D}` });
    await press(`v:wish:${specialtyId}`);
    expect(await compared()).toEqual([A, B, C]);
  });

  test.each(['kk', 'ru', 'en'] as const)(
    'as a picture in %s, drawn once for the same table',
    async (language) => {
      let drawn = 0;
      const draw = rememberPictures((order) => {
        drawn += 1;
        return services.draw(order);
      }, 9);
      const { press, message } = await reader(language, { ...services, draw });
      await press(`v:add:${A}`, `v:add:${B}`, 'v:pic', 'v:pic');
      expect(message()?.photo?.at(-1)).toMatchObject({ width: 1080 });
      expect(message()?.caption).toBeTruthy();
      expect(drawn).toBe(1);
      expect(await press('v:list')).toContain('2. ');
      await press(`v:add:${C}`, 'v:pic');
      expect(drawn).toBe(2);
    },
  );
});
