import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedSpecialties } from '../../src/bot/features/compare/facts.ts';
import { comparisonPicture, comparisonTable } from '../../src/bot/features/compare/table.ts';
import { comparisonView, oneComparedView, replaceView } from '../../src/bot/features/compare/views.ts';
import type { Screen } from '../../src/bot/screen.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import type { College } from '../../src/catalogue/schema/college.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const LONGEST_MESSAGE = 4096;
const LONGEST_DATA = 64;
const texts = loadTexts(new URL('../../locales/', import.meta.url));
const colleges = [...catalogue.colleges.values()];
const t = texts.in('ru', 'informal');

function rowsOf(compared: readonly College[]): ReadonlyMap<string, readonly (string | undefined)[]> {
  const { rows } = comparisonTable(catalogue, { colleges: compared, specialty: undefined }, t);
  return new Map(rows.map(({ label, cells }) => [label, cells]));
}

const [first, second] = colleges;
if (!first || !second) throw new Error('no colleges');
const KNOWN: College = {
  ...first,
  ownership: 'state',
  bases: [11, 9],
  languages: ['kk', 'ru'],
  stateOrder: { year: 2025, places: 1250, students: null },
  dormitory: { has: true, places: 80 },
  dualTraining: false,
};
const BARE: College = {
  ...second,
  ownership: null,
  bases: [],
  languages: [],
  stateOrder: null,
  dormitory: { has: null, places: 244 },
  dualTraining: null,
  programmes: [],
};

describe('the table', () => {
  test('says what is known, and "no" is not the same as unknown', () => {
    const rows = rowsOf([KNOWN, BARE]);
    expect(rows.get('Государственный или частный')).toEqual(['государственный', undefined]);
    expect(rows.get('После какого класса')).toEqual(['9, 11', undefined]);
    expect(rows.get('Язык обучения')?.[1]).toBeUndefined();
    expect(rows.get('Места по госзаказу')?.[0]?.replaceAll(/\s/gu, ' ')).toBe('1 250 (2025)');
    expect(rows.get('Дуальное обучение')).toEqual(['нет', undefined]);
    expect(rows.get('Общежитие')?.[0]).toMatch(/^есть.*80/);
    expect(rows.get('Общежитие')?.[1]).toBeUndefined();
  });

  test('names in a note what is known of none, and warns of unofficial lists', () => {
    const list = [...catalogue.sources.values()].find(({ kind }) => kind === 'unofficial-list');
    const state = [...catalogue.sources.values()].find(({ kind }) => kind === 'state');
    if (!list || !state) throw new Error('no such sources');
    const official = { ...BARE, sources: [list.id, state.id], asOf: '2025-09' };
    const unofficial = { ...BARE, id: 'other', sources: [list.id], asOf: '2022' };
    const table = comparisonTable(catalogue, { colleges: [official, unofficial], specialty: undefined }, t);
    expect(table.rows.at(-1)?.cells).toEqual(['официальные данные, 2025', 'неофициальный список, 2022']);
    expect(table.notes[0]).toMatch(/^Нет данных ни по одному колледжу: .*общежитие/);
    expect(table.notes[1]).toContain('неофициальных списков');
    const alone = comparisonTable(catalogue, { colleges: [official, official], specialty: undefined }, t);
    expect(alone.notes).toHaveLength(1);
  });

  test('counts a specialty once, and leaves out what is never recommended', () => {
    const [programme] = colleges.flatMap(({ programmes }) => programmes).filter(({ recommend }) => recommend);
    if (!programme) throw new Error('no programme');
    const programmes = [programme, { ...programme, languages: ['ru' as const] }];
    const given = { ...programme, specialtyId: 'given-back', recommend: false };
    const rows = rowsOf([{ ...KNOWN, programmes: [...programmes, given] }, BARE]);
    expect(rows.get('Специальностей нам известно')).toEqual(['1', undefined]);
  });

  test('of one specialty shows duration by class, places as published and the price', () => {
    const specialty = catalogue.specialties.get('06130100') ?? [...catalogue.specialties.values()][0];
    const [programme] = colleges.flatMap(({ programmes }) => programmes);
    if (!specialty || !programme) throw new Error('no specialty');
    const taught = {
      ...programme,
      specialtyId: specialty.id,
      recommend: true,
      durations: { after9: 46, after11: 24, unspecified: [] },
      places: 25,
      asOf: '2025',
      feeTengePerYear: 140_000,
      bases: [9 as const],
      languages: ['kk' as const],
    };
    const one = { ...KNOWN, programmes: [taught, { ...taught, places: 50, feeTengePerYear: 200_000 }] };
    const table = comparisonTable(catalogue, { colleges: [one, BARE], specialty }, t);
    const rows = new Map(table.rows.map(({ label, cells }) => [label, cells]));
    expect(rows.get('Учат ли этому')).toEqual(['учат', undefined]);
    expect(rows.get('Сколько учиться')?.[0]).toBe('после 9-го: 3 года 10 мес., после 11-го: 2 года');
    expect(rows.get('Места по госзаказу')?.[0]).toBe('25 (2025), 50 (2025)');
    expect(rows.get('Плата за год')?.[0]?.replaceAll(/\s/gu, ' ')).toBe('140 000–200 000 тенге');
    expect(rows.get('После какого класса')?.[0]).toBe('9');
    expect(rows.get('Язык обучения')?.[0]).toBe('казахский');
  });
});

test('whatever is compared fits in a message and in its buttons, with no placeholder left', () => {
  const some = fc.uniqueArray(fc.constantFrom(...colleges), { minLength: 2, maxLength: 3 });
  const address = fc.constantFrom('informal' as const, 'formal' as const);
  fc.assert(
    fc.property(some, fc.constantFrom(...LANGUAGES), address, (compared, language, form) => {
      const said = texts.in(language, form);
      const shared = sharedSpecialties(compared).flatMap((id) => catalogue.specialties.get(id) ?? []);
      for (const specialty of [undefined, ...shared]) {
        const chosen = { colleges: compared, specialty };
        const table = comparisonTable(catalogue, chosen, said);
        expectToFit(comparisonView(table, chosen, shared, said));
        const { columns, rows } = comparisonPicture(table, said);
        expect(new Set([columns.length, ...rows.map(({ cells }) => cells.length)])).toEqual(
          new Set([compared.length]),
        );
      }
      const [one = first, ...others] = compared;
      expectToFit(oneComparedView(one, others, said));
      expectToFit(replaceView(one, compared, said));
    }),
    { numRuns: 300 },
  );
});

function expectToFit({ text, buttons }: Screen): void {
  expect(text.text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  expect(text.text).not.toMatch(/[{}]|undefined|null|(?:compare|college|units)\.\w/);
  const data = buttons.flat().map((key) => ('callback_data' in key ? key.callback_data : ''));
  expect(Math.max(...data.map((one) => Buffer.byteLength(one)))).toBeLessThanOrEqual(LONGEST_DATA);
}
