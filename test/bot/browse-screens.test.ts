import { describe, expect, test } from 'vitest';
import { fewKnownView } from '../../src/bot/features/colleges/few-known-view.ts';
import { fieldHereView, fieldsHereView } from '../../src/bot/features/colleges/fields-view.ts';
import { filtersView } from '../../src/bot/features/colleges/filters-view.ts';
import { placesView } from '../../src/bot/features/colleges/places-view.ts';
import { collegesOfPlaceView, pickRegionView } from '../../src/bot/features/colleges/region-list-view.ts';
import { collegesForView } from '../../src/bot/features/colleges/subject-list-view.ts';
import { menuView } from '../../src/bot/features/menu/view.ts';
import { officialName } from '../../src/bot/names.ts';
import type { Screen } from '../../src/bot/screen.ts';
import { loadTexts, type Translate } from '../../src/bot/texts.ts';
import { collegesFor } from '../../src/catalogue/colleges-for.ts';
import {
  choicesOf,
  citiesOf,
  filterColleges,
  knownOfKind,
  usableKinds,
} from '../../src/catalogue/filter-colleges.ts';
import { figuresOfKind } from '../../src/catalogue/filter-scarce.ts';
import { type Filter, type FilterKind, KINDS } from '../../src/catalogue/filters.ts';
import type { Region } from '../../src/catalogue/schema/region.ts';
import { taughtByField } from '../../src/catalogue/taught-by-field.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const LONGEST_MESSAGE = 4096;
const LONGEST_DATA = 64;
const LONGEST_LABEL = 64;
const TODAY = new Date('2026-11-23');
const texts = loadTexts(new URL('../../locales/', import.meta.url));
const regions = [...catalogue.regions.values()];
const region = (id: string): Region => {
  const found = catalogue.regions.get(id);
  if (!found) throw new Error(`no region ${id}`);
  return found;
};

function expectFit({ text, buttons }: Screen): void {
  expect(text.text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  expect(text.text).not.toMatch(/[{}]|undefined|null|NaN|\b(?:browse|colleges|college|nav)\.\w/);
  for (const key of buttons.flat()) {
    expect(key.text.length).toBeLessThanOrEqual(LONGEST_LABEL);
    expect(key.text).not.toMatch(/\b(?:browse|colleges|nav)\.\w/);
    if (!('callback_data' in key)) throw new Error(`${key.text} sends nothing`);
    expect(Buffer.byteLength(key.callback_data)).toBeLessThanOrEqual(LONGEST_DATA);
  }
}

function listView(
  where: Region,
  city: string | undefined,
  filters: readonly Filter[],
  t: Translate,
  page = 0,
) {
  const address = { region: where, city, filters, page };
  const found = filterColleges(catalogue, { regionId: where.id, city, filters });
  return collegesOfPlaceView(address, found, { count: 'count', notice: undefined }, t);
}

const few = (place: { region: Region; city: string | undefined }, kind: FilterKind, t: Translate) =>
  fewKnownView(catalogue, { place, kind }, TODAY, t);

describe.each(LANGUAGES)('every screen of browsing in %s', (language) => {
  const t = texts.in(language, 'formal');

  test.each(regions.map((one) => [one.id, one] as const))('fits into Telegram: %s', (_, where) => {
    const cities = citiesOf(catalogue, where.id);
    for (const city of [undefined, cities[0]?.city, cities.at(-1)?.city]) {
      const address = { region: where, city, filters: [], page: 0 };
      for (const filters of [[], ['dormitory'], ['state-order', 'after-9', 'in-kk', 'state']] as const) {
        expectFit(listView(where, city, filters, t));
      }
      const choices = choicesOf(catalogue, { regionId: where.id, city, filters: ['dormitory'] });
      expectFit(filtersView({ ...address, filters: ['dormitory'] }, { choices, scarce: KINDS }, t));
      for (const kind of KINDS) expectFit(few(address, kind, t));
    }
    expectFit(placesView({ region: where, city: undefined, filters: [], page: 0 }, cities, t));
    const fields = taughtByField(catalogue, where.id);
    expectFit(fieldsHereView({ region: where, fields, untold: 3 }, t));
    for (const taught of fields) {
      for (const page of [0, 1, 999]) expectFit(fieldHereView(taught, { region: where, untold: 0, page }, t));
    }
  });

  test('that asks for the region of the specialty with the longest name of all fits too', () => {
    const longest = [...catalogue.specialties.values()].toSorted((a, b) => b.id.length - a.id.length)[0];
    const id = longest?.id ?? '';
    expectFit(pickRegionView(regions, ({ iso }) => ['k', 'spec', id, iso.slice(-2)], t));
    for (const where of regions) {
      const found = collegesFor(catalogue, { specialtyId: id }, { regionId: where.id });
      expectFit(collegesForView({ word: 'spec', id, name: id }, found, { region: where, catalogue }, t));
    }
  });

  test('of the menu is small, with one way to colleges and one to professions', () => {
    for (const role of ['pupil', 'parent', 'counsellor'] as const) {
      const { buttons } = menuView(
        {
          role,
          testRunning: false,
          hasResult: true,
          hasWishes: true,
          tips: 0,
          link: 'https://t.me/bot',
          notice: undefined,
        },
        t,
      );
      const data = buttons.flat().map((key) => ('callback_data' in key ? key.callback_data : ''));
      expect(buttons.length).toBeLessThanOrEqual(6);
      expect(data.filter((one) => one.startsWith('k:'))).toEqual(['k:list:0']);
      expect(data.filter((one) => one.startsWith('p:'))).toEqual(['p:fields']);
    }
  });
});

describe('a list of colleges', () => {
  const t = texts.in('ru', 'formal');
  const aktobe = region('aktobe');

  test('names those known to fit first, and apart those of which it is not known, with what is not', () => {
    const pages = [0, 1, 2].map(
      (page) => listView(aktobe, undefined, ['state-order', 'state'], t, page).text.text,
    );
    expect(pages[0]).toContain('Точно подходят: 7');
    expect(pages[0]).not.toContain('не знаем: ');
    expect(pages[2]).toMatch(/Не знаем, спросите у них: \d+/);
    expect(pages[2]).toContain('(не знаем: госзаказ)');
  });

  test('says its city in the heading and not again in every line', () => {
    const { text } = listView(aktobe, 'Актобе', [], t).text;
    expect(text.split('\n')[0]).toBe('Колледжи: Актобе, Актюбинская область');
    expect(text).not.toMatch(/», Актобе$/m);
  });

  test('on a page that is no more is the last page', () => {
    const last = listView(aktobe, undefined, [], t, 3).text.text;
    expect(listView(aktobe, undefined, [], t, 999).text.text).toBe(last);
  });

  test('with nobody who surely fits does not say that there is nobody', () => {
    const { text } = listView(region('pavlodar'), undefined, ['dormitory'], t).text;
    expect(text).toContain('Это не значит, что его нет');
    expect(text).toMatch(/Не знаем, спросите у них: \d+/);
  });
});

describe('where too little is known for a filter', () => {
  const scarce = regions.flatMap((where) =>
    KINDS.filter((kind) => !usableKinds(catalogue, where.id).includes(kind)).map((kind) => ({ where, kind })),
  );

  test.each([
    ['ru', /^Источник: /m],
    ['kk', /^Дереккөз: /m],
  ] as const)('the figures with their sources and whom to ask are shown, in %s', (language, source) => {
    const t = texts.in(language, 'informal');
    for (const { where, kind } of scarce) {
      const { text } = few({ region: where, city: undefined }, kind, t).text;
      const { figures } = figuresOfKind(catalogue, where.id, kind);
      expect(text).toContain(t('browse.whomToAsk'));
      expect(text.includes(t('browse.noFigures'))).toBe(figures.length === 0);
      expect(text.match(/^• /gm) ?? []).toHaveLength(Math.min(3, figures.length));
      expect(source.test(text)).toBe(figures.length > 0);
      const known = knownOfKind(catalogue, where.id, kind).map(({ college }) =>
        officialName(college.name, t),
      );
      expect(known.filter((name) => !text.includes(name))).toEqual([]);
    }
  });

  test('the special college of Aktobe is named under special needs', () => {
    const { text } = few(
      { region: region('aktobe'), city: undefined },
      'special-needs',
      texts.in('ru', 'formal'),
    ).text;
    const special = [...catalogue.colleges.values()].find(
      (one) => one.regionId === 'aktobe' && one.special === 'special-needs',
    );
    expect(text).toContain(special?.name.ru ?? special?.name.kk ?? 'none');
    expect(text).toMatch(/из 23/);
  });
});

describe('with a full register of programmes', () => {
  const registered = {
    ...catalogue,
    registers: [{ kind: 'programmes' as const, scope: 'kz', asOf: '2026-09', source: 'seed1' }],
  };

  test.each(['ru', 'kk'] as const)(
    '"nobody teaches this here" is said, with the register, in %s',
    (language) => {
      const t = texts.in(language, 'informal');
      const shymkent = region('shymkent');
      const said = (known: typeof catalogue) => {
        const found = collegesFor(known, { professionId: 'welder' }, { regionId: 'shymkent' });
        const subject = { word: 'for' as const, id: 'welder', name: 'welder' };
        return collegesForView(subject, found, { region: shymkent, catalogue: known }, t).text.text;
      };
      const publisher = catalogue.sources.get('seed1')?.publisher[language] ?? 'no publisher';
      expect(said(registered)).toContain(t('browse.absence.nobody'));
      expect(said(registered)).toContain(publisher);
      expect(said(catalogue)).not.toContain(t('browse.absence.nobody'));
      expect(said(catalogue)).toContain(t('colleges.noneTeaching'));
    },
  );
});
