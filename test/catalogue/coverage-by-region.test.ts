import { describe, expect, test } from 'vitest';
import {
  coverageByRegion,
  coverageOfColleges,
  KNOWN_THINGS,
} from '../../src/catalogue/coverage-by-region.ts';
import type { College } from '../../src/catalogue/schema/college.ts';
import { catalogue } from './real-catalogue.ts';

const [some] = catalogue.colleges.values();
if (!some) throw new Error('no college');
const BARE: College = {
  ...some,
  id: 'bare',
  address: null,
  phone: null,
  site: null,
  bases: [],
  languages: [],
  stateOrder: null,
  dormitory: null,
  dualTraining: null,
  programmes: [],
  asOf: null,
  sources: [],
};

describe('coverage', () => {
  test('of the regions adds up to that of all colleges', () => {
    const regions = coverageByRegion(catalogue);
    const whole = coverageOfColleges(catalogue, [...catalogue.colleges.values()]);
    const sum = (count: (one: (typeof regions)[number]) => number) =>
      regions.reduce((total, one) => total + count(one), 0);
    expect(regions.map(({ regionId }) => regionId)).toEqual([...catalogue.regions.keys()]);
    expect(sum(({ colleges }) => colleges)).toBe(whole.colleges);
    for (const thing of KNOWN_THINGS) expect(sum(({ known }) => known[thing])).toBe(whole.known[thing]);
    expect(sum(({ undated }) => undated)).toBe(whole.undated);
    expect(whole.known.programmes).toBe(
      [...catalogue.colleges.values()].filter(({ programmes }) => programmes.length > 0).length,
    );
  });

  test('says where a full register was imported', () => {
    const register = { kind: 'programmes', scope: 'abai', asOf: '2026', source: 'any' } as const;
    const regions = coverageByRegion({ ...catalogue, registers: [register] });
    expect(
      regions.flatMap(({ regionId, registers }) => (registers.length > 0 ? [regionId, ...registers] : [])),
    ).toEqual(['abai', 'programmes']);
  });

  test('of a college of which only the name is known: everything is missing', () => {
    const { known, missing, oldest, newest, undated, publishers } = coverageOfColleges(catalogue, [BARE]);
    expect(missing).toEqual(KNOWN_THINGS);
    expect(Object.values(known)).toEqual(KNOWN_THINGS.map(() => 0));
    expect([oldest, newest, undated]).toEqual([null, null, 1]);
    expect(publishers).toEqual([]);
  });

  test('counts what is said of a programme, "no" as known and "not clear" as not', () => {
    const [programme] = [...catalogue.colleges.values()].flatMap(({ programmes }) => programmes);
    if (!programme) throw new Error('no programme');
    const known = coverageOfColleges(catalogue, [
      { ...BARE, dormitory: { has: false, places: null }, dualTraining: false, asOf: '2022', phone: '8' },
      { ...BARE, dormitory: { has: null, places: 100 }, asOf: '2025-03' },
      { ...BARE, programmes: [{ ...programme, places: 25, bases: [9], languages: ['kk'] }] },
    ]);
    expect(known.known).toEqual({
      programmes: 1,
      contacts: 1,
      dormitory: 1,
      stateOrder: 1,
      dualTraining: 1,
      languages: 1,
      bases: 1,
    });
    expect(known.missing).toEqual([]);
    expect([known.oldest, known.newest, known.undated]).toEqual(['2022', '2025-03', 1]);
  });

  test('names the publishers of most colleges first, and ranks a college by its best source', () => {
    const list = [...catalogue.sources.values()].find(({ kind }) => kind === 'unofficial-list');
    const site = [...catalogue.sources.values()].find(({ kind }) => kind === 'college-site');
    if (!list || !site) throw new Error('no such sources');
    const { publishers, byRank } = coverageOfColleges(catalogue, [
      { ...BARE, sources: [site.id, list.id] },
      { ...BARE, sources: [list.id] },
    ]);
    expect(publishers).toEqual([
      { publisher: list.publisher, colleges: 2 },
      { publisher: site.publisher, colleges: 1 },
    ]);
    expect(byRank).toEqual({ official: 0, site: 1, press: 0, list: 1 });
  });
});
