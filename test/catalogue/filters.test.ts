import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choicesOf,
  citiesOf,
  filterColleges,
  knownOfKind,
  usableKinds,
} from '../../src/catalogue/filter-colleges.ts';
import { figuresOfKind, whomToAsk } from '../../src/catalogue/filter-scarce.ts';
import { FILTER_KINDS, type Filter, KINDS, kindOf, verdictOf } from '../../src/catalogue/filters.ts';
import type { College } from '../../src/catalogue/schema/college.ts';
import type { Programme } from '../../src/catalogue/schema/programme.ts';
import { taughtByField } from '../../src/catalogue/taught-by-field.ts';
import { catalogue } from './real-catalogue.ts';

const regionIds = [...catalogue.regions.keys()];
const partly = { catalogue, programmesComplete: false };
const completely = { catalogue, programmesComplete: true };

/** A college and a programme of which nothing is known, with what a test sets. */
function college(known: Partial<College>): College {
  const any = catalogue.colleges.get('pvl-aksu1');
  if (!any) throw new Error('no such college');
  const bare = { bases: [], languages: [], stateOrder: null, dormitory: null, dualTraining: null };
  return { ...any, id: 'made-up', ownership: null, special: null, programmes: [], ...bare, ...known };
}

function programme(known: Partial<Programme>): Programme {
  const any = [...catalogue.colleges.values()].flatMap(({ programmes }) => programmes)[0];
  if (!any) throw new Error('no programme');
  const bare = { bases: [], languages: [], places: null, funding: null, employerIds: [] };
  return { ...any, recommend: true, ...bare, ...known };
}

describe('whether a college fits a filter', () => {
  test('is not known when nothing is said', () => {
    for (const filter of KINDS.flatMap((kind): readonly Filter[] => FILTER_KINDS[kind])) {
      expect([filter, verdictOf(filter, college({}), completely)]).toEqual([filter, null]);
    }
  });

  test.each<[Filter, Partial<College>, boolean | null]>([
    ['dormitory', { dormitory: { has: true, places: null } }, true],
    ['dormitory', { dormitory: { has: false, places: null } }, false],
    ['dormitory', { dormitory: { has: null, places: null } }, null],
    ['state', { ownership: 'state' }, true],
    ['private', { ownership: 'state' }, false],
    ['dual', { dualTraining: true }, true],
    ['dual', { dualTraining: false }, false],
    ['dual', { programmes: [programme({ employerIds: ['someone'] })] }, true],
    ['special-needs', { special: 'special-needs' }, true],
    ['special-needs', { special: 'sports' }, null],
    ['state-order', { stateOrder: { year: 2022, places: null, students: 815 } }, true],
    ['state-order', { stateOrder: { year: 2026, places: 0, students: null } }, false],
    ['state-order', { programmes: [programme({ places: 25 })] }, true],
    ['state-order', { programmes: [programme({ funding: 'state-order' })] }, true],
    ['after-9', { bases: [9] }, true],
    ['after-11', { bases: [9] }, false],
    ['in-kk', { languages: ['kk', 'ru'] }, true],
    ['in-en', { languages: ['kk', 'ru'] }, false],
  ])('%s, when what is said is %j: %s', (filter, known, verdict) => {
    expect(verdictOf(filter, college(known), partly)).toBe(verdict);
  });

  test('follows from its programmes: one is enough for a yes, for a no all of them have to be known', () => {
    const nine = college({ programmes: [programme({ bases: [9], languages: ['kk'], funding: 'paid' })] });
    expect(verdictOf('after-9', nine, partly)).toBe(true);
    for (const filter of ['after-11', 'in-ru', 'state-order'] as const) {
      expect([filter, verdictOf(filter, nine, partly)]).toEqual([filter, null]);
      expect([filter, verdictOf(filter, nine, completely)]).toEqual([filter, false]);
    }
    const half = college({ programmes: [programme({ bases: [9] }), programme({})] });
    expect(verdictOf('after-11', half, completely)).toBeNull();
  });

  test('does not follow from a programme whose licence was to be given back', () => {
    const given = college({ programmes: [programme({ bases: [9], places: 25, recommend: false })] });
    expect(verdictOf('after-9', given, partly)).toBeNull();
    expect(verdictOf('state-order', given, partly)).toBeNull();
  });
});

const looking = fc.constantFrom(...regionIds).chain((regionId) =>
  fc.record({
    regionId: fc.constant(regionId),
    city: fc.constantFrom(undefined, ...citiesOf(catalogue, regionId).map(({ city }) => city)),
    filters: fc
      .tuple(
        ...KINDS.map((kind) =>
          fc.option(fc.constantFrom<Filter>(...FILTER_KINDS[kind]), { nil: undefined, freq: 2 }),
        ),
      )
      .map((filters) => filters.filter((one) => one !== undefined)),
  }),
);

/** Nothing known speaks against the college, and it is of no special kind that was not asked for. */
function mayBeFound(one: College, city: string | undefined, filters: readonly Filter[]): boolean {
  const elsewhere = city !== undefined && one.city !== null && one.city !== city;
  const asked = filters.length === 0 || filters.some((filter) => filter === one.special);
  const speaksAgainst = filters.some((filter) => verdictOf(filter, one, partly) === false);
  return !elsewhere && !speaksAgainst && (one.special === null || asked);
}

describe('the colleges of a place', () => {
  test('hide nobody but those known not to fit', () => {
    fc.assert(
      fc.property(looking, ({ regionId, city, filters }) => {
        const { fitting, possible } = filterColleges(catalogue, { regionId, city, filters });
        const shown = new Set([...fitting, ...possible.map((one) => one.college)].map(({ id }) => id));
        expect(shown.size).toBe(fitting.length + possible.length);
        for (const one of catalogue.collegesByRegion.get(regionId) ?? []) {
          expect(shown.has(one.id)).toBe(mayBeFound(one, city, filters));
        }
        for (const one of fitting) {
          expect(filters.every((filter) => verdictOf(filter, one, partly) === true)).toBe(true);
          expect(city === undefined || one.city === city).toBe(true);
        }
        for (const one of possible) {
          expect(one.notKnown.length > 0 || (city !== undefined && one.college.city === null)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are all there without filters, special ones too', () => {
    for (const regionId of regionIds) {
      const { fitting, possible } = filterColleges(catalogue, { regionId, filters: [] });
      expect(fitting.length).toBe(catalogue.collegesByRegion.get(regionId)?.length ?? 0);
      expect(possible).toEqual([]);
    }
  });

  test('of an unknown region are none', () => {
    expect(filterColleges(catalogue, { regionId: 'moon', filters: ['state'] })).toEqual({
      fitting: [],
      possible: [],
    });
  });

  test('stand by city, most first, and add up to those whose city is known', () => {
    for (const regionId of regionIds) {
      const counts = citiesOf(catalogue, regionId).map(({ count }) => count);
      const placed = (catalogue.collegesByRegion.get(regionId) ?? []).filter(({ city }) => city !== null);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(placed.length);
      expect(counts).toEqual(counts.toSorted((left, right) => right - left));
    }
    expect(citiesOf(catalogue, 'aktobe')[0]).toEqual({ city: 'Актобе', count: 13 });
  });
});

describe('the filters of a region', () => {
  test('are those of which at least three colleges tell something', () => {
    expect(usableKinds(catalogue, 'aktobe')).toEqual(['state-order', 'dormitory', 'ownership']);
    expect(usableKinds(catalogue, 'pavlodar')).toEqual([]);
    for (const regionId of regionIds) {
      for (const kind of KINDS) {
        const known = knownOfKind(catalogue, regionId, kind);
        expect(usableKinds(catalogue, regionId).includes(kind)).toBe(known.length >= 3);
      }
    }
  });

  test('tell beforehand how many colleges will be found with each of them', () => {
    fc.assert(
      fc.property(looking, ({ regionId, city, filters }) => {
        const chosen = filters.filter((filter) => usableKinds(catalogue, regionId).includes(kindOf(filter)));
        for (const choice of choicesOf(catalogue, { regionId, city, filters: chosen })) {
          const others = chosen.filter((one) => kindOf(one) !== kindOf(choice.filter));
          const { fitting } = filterColleges(catalogue, {
            regionId,
            city,
            filters: [...others, choice.filter],
          });
          expect(choice.count).toBe(fitting.length);
          expect(choice.chosen).toBe(chosen.includes(choice.filter));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('where too little is known', () => {
  test('the figures are of the region, else of the country', () => {
    const dormitories = figuresOfKind(catalogue, 'pavlodar', 'dormitory');
    expect(dormitories.scope).toBe('region');
    expect(dormitories.figures.map(({ value }) => value)).toEqual([31]);
    const quota = figuresOfKind(catalogue, 'pavlodar', 'special-needs');
    expect(quota.scope).toBe('country');
    expect(quota.figures.length).toBeGreaterThan(0);
    expect(figuresOfKind(catalogue, 'pavlodar', 'language').figures).toEqual([]);
  });

  test('those who can be asked are of the city, can be reached, and have not told it', () => {
    for (const regionId of regionIds) {
      for (const kind of KINDS) {
        const told = new Set(knownOfKind(catalogue, regionId, kind).map(({ college }) => college.id));
        for (const city of [undefined, ...citiesOf(catalogue, regionId).map((one) => one.city)]) {
          const asked = whomToAsk(catalogue, { regionId, city, kind });
          const there = asked.filter((one) => city === undefined || one.city === city);
          expect(there.length === asked.length || there.length === 0).toBe(true);
          expect(asked.some(({ id }) => told.has(id))).toBe(false);
          const reached = asked.map(({ phone, site }) => (phone ? 2 : site ? 1 : 0));
          expect(reached).toEqual(reached.toSorted((left, right) => right - left));
        }
      }
    }
  });
});

describe('what is taught in a region by field of work', () => {
  test('is what its open colleges are known to teach, under a field whose profession it leads to', () => {
    for (const regionId of regionIds) {
      for (const { field, specialties } of taughtByField(catalogue, regionId)) {
        const leading = new Set(
          (catalogue.professionsByField.get(field.id) ?? []).flatMap((one) => one.specialties),
        );
        for (const { specialty, colleges } of specialties) {
          expect(leading.has(specialty.id)).toBe(true);
          expect(colleges.length).toBeGreaterThan(0);
          for (const one of colleges) {
            expect([one.regionId, one.special]).toEqual([regionId, null]);
            expect(
              one.programmes.some(({ specialtyId, recommend }) => recommend && specialtyId === specialty.id),
            ).toBe(true);
          }
        }
      }
    }
  });

  test('leaves out what is known not to take pupils after the class', () => {
    const count = (base?: 9 | 11) =>
      taughtByField(catalogue, 'almaty', base)
        .flatMap(({ specialties }) => specialties)
        .reduce((sum, { colleges }) => sum + colleges.length, 0);
    expect(count(11)).toBeLessThan(count());
    expect(taughtByField(catalogue, 'moon').every(({ specialties }) => specialties.length === 0)).toBe(true);
  });
});
