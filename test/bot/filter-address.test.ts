import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cityCode,
  filtersCode,
  filtersFrom,
  kindCode,
  kindFrom,
  listParts,
  placeFrom,
  placeParts,
  regionFrom,
} from '../../src/bot/features/colleges/filter-address.ts';
import { citiesOf, toggled } from '../../src/catalogue/filter-colleges.ts';
import { FILTER_KINDS, FILTERS, type Filter, KINDS, kindOf } from '../../src/catalogue/filters.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const LONGEST_DATA = 64;
const LONGEST_CITY_CODE = 7;
const regions = [...catalogue.regions.values()];

/** Any choice of filters that a person can make: of each kind one or none. */
const choice = fc
  .tuple(
    ...KINDS.map((kind) => fc.option(fc.constantFrom<Filter>(...FILTER_KINDS[kind]), { nil: undefined })),
  )
  .map((filters) => filters.filter((one) => one !== undefined));
const place = fc.constantFrom(...regions).chain((region) =>
  fc.record({
    region: fc.constant(region),
    city: fc.constantFrom(undefined, ...citiesOf(catalogue, region.id).map(({ city }) => city)),
  }),
);

describe('the address of a list of colleges', () => {
  test('comes back from its button as it went in, and fits into one', () => {
    fc.assert(
      fc.property(place, choice, fc.nat({ max: 999 }), ({ region, city }, filters, page) => {
        for (const word of ['by', 'flt', 'cit'] as const) {
          const parts = listParts(word, { region, city, filters, page });
          expect(Buffer.byteLength(parts.join(':'))).toBeLessThanOrEqual(LONGEST_DATA);
          const [, , regionPart, cityPart, filterPart, pagePart] = parts.join(':').split(':');
          expect(placeFrom(catalogue, regionPart ?? '', cityPart ?? '')).toEqual({ region, city });
          expect(new Set(filtersFrom(filterPart ?? ''))).toEqual(new Set(filters));
          expect(Number(pagePart)).toBe(page);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has one spelling for one choice, whatever the order', () => {
    fc.assert(
      fc.property(choice, (filters) => {
        expect(filtersCode(filters.toReversed())).toBe(filtersCode(filters));
      }),
    );
  });

  test('that nobody wrote is no address: other letters, another order, a letter twice, two of a kind', () => {
    for (const forged of ['', 'do', 'dd', '91', 'sp', 'kr', 'x', 'D', '-d', 'd-', '--', 'o u', 'оd']) {
      expect([forged, filtersFrom(forged)]).toEqual([forged, undefined]);
    }
    fc.assert(
      fc.property(fc.string(), (forged) => {
        const filters = filtersFrom(forged);
        if (filters === undefined) return;
        expect(filtersCode(filters)).toBe(forged);
        expect(new Set(filters.map(kindOf)).size).toBe(filters.length);
      }),
    );
  });

  test('of a region that is not there is none, and a city that is gone leaves its whole region', () => {
    expect(placeFrom(catalogue, '00', '-')).toBeUndefined();
    const aktobe = catalogue.regions.get('aktobe');
    expect(placeFrom(catalogue, '15', 'nowhere')).toEqual({ region: aktobe, city: undefined });
    expect(regionFrom(catalogue, 'aktobe')).toBe(aktobe);
    expect(regionFrom(catalogue, '15')).toBe(aktobe);
    expect(regionFrom(catalogue, undefined)).toBeUndefined();
  });

  test('tells the cities of a region apart, whatever script and length their names have', () => {
    for (const region of regions) {
      const codes = citiesOf(catalogue, region.id).map(({ city }) => cityCode(city));
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes).not.toContain(placeParts({ region, city: undefined })[1]);
    }
    fc.assert(
      fc.property(fc.string(), (city) => {
        expect(cityCode(city)).toMatch(new RegExp(`^[a-z0-9]{1,${LONGEST_CITY_CODE}}$`));
      }),
    );
  });

  test('has a letter of its own for every filter and every kind', () => {
    expect(new Set(FILTERS.map((filter) => filtersCode([filter]))).size).toBe(FILTERS.length);
    expect(KINDS.map((kind) => kindFrom(kindCode(kind)))).toEqual(KINDS);
    expect(kindFrom('x')).toBeUndefined();
  });
});

describe('choosing a filter', () => {
  test('adds it, takes the place of one of its kind, and removes it the second time', () => {
    expect(toggled(['dormitory'], 'state')).toEqual(['dormitory', 'state']);
    expect(toggled(['state', 'dormitory'], 'private')).toEqual(['dormitory', 'private']);
    fc.assert(
      fc.property(choice, fc.constantFrom(...FILTERS), (filters, filter) => {
        const once = toggled(filters, filter);
        expect(once.includes(filter)).toBe(!filters.includes(filter));
        expect(filtersFrom(filtersCode(once))).toBeDefined();
        expect(toggled(once, filter).includes(filter)).toBe(filters.includes(filter));
      }),
    );
  });
});
