import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collegesFor } from '../../src/catalogue/colleges-for.ts';
import { entryOf } from '../../src/classrooms/classroom.ts';
import { figuresOf } from '../../src/classrooms/figures.ts';
import { reportOf, type Supply } from '../../src/classrooms/report.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const counts = { joined: 7, finished: 6 };
const wish = (specialties: readonly string[]) =>
  figuresOf(Array.from({ length: 6 }, () => ({ areas: ['R'], fields: [], specialties })));
const supplyOf = (specialtyId: string, where: Parameters<typeof reportOf>[2], known = catalogue): Supply => {
  const [supply] = reportOf(counts, wish([specialtyId]), where, known).supply;
  if (!supply) throw new Error('no supply');
  return supply;
};

test('beside a wished specialty stand the colleges of the region that the list of colleges shows', () => {
  const specialty = fc.constantFrom(...catalogue.specialties.keys());
  const region = fc.constantFrom(...catalogue.regions.keys());
  fc.assert(
    fc.property(specialty, region, fc.constantFrom('9', '11', 'earlier'), (specialtyId, regionId, year) => {
      const base = year === 'earlier' ? undefined : year === '9' ? 9 : 11;
      const { teaching } = collegesFor(catalogue, { specialtyId }, { regionId, base });
      const { colleges, taught, places, collegesWithPlaces } = supplyOf(specialtyId, { regionId, year });
      expect(colleges).toBe(teaching.length);
      expect(taught).toBe(teaching.length > 0 ? 'taught' : 'unknown');
      const known = teaching.map(({ programmes }) => programmes.flatMap((one) => one.places ?? []));
      expect(collegesWithPlaces).toBe(known.filter(({ length }) => length > 0).length);
      const sum = known.flat().reduce((total, count) => total + count, 0);
      expect(places).toBe(collegesWithPlaces === 0 ? null : sum);
    }),
    { numRuns: 300 },
  );
});

test('"not taught" is said only where all programmes of the region are known', () => {
  const [specialtyId = ''] = catalogue.specialties.keys();
  const nowhere = { ...catalogue, collegesBySpecialty: new Map() };
  const register = { kind: 'programmes', scope: 'aktobe', asOf: '2026', source: 's' } as const;
  const complete = { ...nowhere, registers: [register] };
  expect(supplyOf(specialtyId, { regionId: 'aktobe', year: '9' }, nowhere).taught).toBe('unknown');
  expect(supplyOf(specialtyId, { regionId: 'aktobe', year: '9' }, complete).taught).toBe('not-taught');
  expect(supplyOf(specialtyId, { regionId: 'abai', year: '9' }, complete).taught).toBe('unknown');
  expect(supplyOf(specialtyId, { regionId: null, year: '9' }, complete).taught).toBe('unknown');
});

test('without figures there is nothing to supply; the counts are there', () => {
  expect(reportOf(counts, undefined, { regionId: 'aktobe', year: '9' }, catalogue)).toEqual({
    ...counts,
    figures: undefined,
    supply: [],
  });
});

test('an entry names the fields that are suggested most often, and each specialty once', () => {
  const suggested = [
    { field: 'energy', specialties: ['a'] },
    { field: 'it-telecom', specialties: ['b', 'a'] },
    { field: 'health', specialties: [] },
    { field: 'it-telecom', specialties: ['b'] },
    { field: 'construction', specialties: ['c'] },
  ];
  expect(entryOf(['R', 'I'], suggested)).toEqual({
    areas: ['R', 'I'],
    fields: ['it-telecom', 'energy', 'health'],
    specialties: ['a', 'b', 'c'],
  });
});
