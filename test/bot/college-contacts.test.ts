import { describe, expect, test } from 'vitest';
import { phonesOf } from '../../src/bot/features/colleges/card-contacts.ts';
import { mapLink } from '../../src/bot/features/colleges/map-link.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { collegeOf } from './card-parts.ts';

describe('phones', () => {
  test.each([
    ['8 (7132) 210846', ['+77132210846']],
    ['8-7132 -99 -61 -02', ['+77132996102']],
    ['8(7132) 400482 ; 8(7132) 400498', ['+77132400482', '+77132400498']],
    ['8 (71335) 27378, 27455', ['+77133527378', '+77133527455']],
    ['+7 (7172) 38-26-05, 38-04-13', ['+77172382605', '+77172380413']],
    ['8 71 (332) 2-17-14', ['+77133221714']],
  ])('%s can be tapped', (published, numbers) => {
    expect(phonesOf(published)).toEqual(
      numbers.map((number) => ({ number, whole: true, remark: undefined })),
    );
  });

  test('keep whose they are', () => {
    expect(phonesOf('+7 (7122) 36-56-26 (приёмная), 36-62-99 (приёмная комиссия)')).toEqual([
      { number: '+77122365626', whole: true, remark: 'приёмная' },
      { number: '+77122366299', whole: true, remark: 'приёмная комиссия' },
    ]);
  });

  test.each([
    ['8 (71331) 28 6 8', '8 (71331) 28 6 8'],
    ['56 -02 -30', '56-02-30'],
    ['8713337237', '8713337237'],
  ])('%s has too few digits and stays as published', (published, number) => {
    expect(phonesOf(published)).toEqual([{ number, whole: false, remark: undefined }]);
  });

  test('of all colleges are whole numbers of Kazakhstan or are said to be incomplete', () => {
    for (const { phone } of catalogue.colleges.values()) {
      for (const { number, whole } of phone === null ? [] : phonesOf(phone)) {
        expect(/^\+77\d{9}$/.test(number)).toBe(whole);
      }
    }
  });
});

describe('on the map', () => {
  test('the published address is looked for, with its town and without a second address', () => {
    const search = (id: string) => decodeURIComponent(mapLink(collegeOf(id)) ?? '');
    const jezkazgan = [...catalogue.colleges.values()].find(({ address }) => address === 'ул. Абая, 148');
    expect(search(jezkazgan?.id ?? '')).toBe('https://2gis.kz/search/Жезказган, ул. Абая, 148');
    const kokshetau = [...catalogue.colleges.values()].find(({ address }) => address?.includes('Ташенова'));
    expect(search(kokshetau?.id ?? '')).toBe('https://2gis.kz/search/Кокшетау, ул. Жумабека Ташенова, 115');
  });

  test('the name is looked for in the town where no address is known, and nothing where no town is', () => {
    const college = { ...collegeOf('abai-geodez'), address: null };
    expect(decodeURIComponent(mapLink(college) ?? '')).toBe(
      'https://2gis.kz/search/Семей, Высший колледж геодезии, картографии и строительства',
    );
    expect(mapLink({ ...college, city: null })).toBeUndefined();
  });
});
