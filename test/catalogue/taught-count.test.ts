import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collegesFor } from '../../src/catalogue/colleges-for.ts';
import { taughtCount } from '../../src/catalogue/taught-count.ts';
import { catalogue } from './real-catalogue.ts';

const anyPlace = fc.record({
  regionId: fc.constantFrom(...catalogue.regions.keys()),
  base: fc.constantFrom(undefined, 9 as const, 11 as const),
});

test('as many colleges are counted as the list behind the button shows', () => {
  fc.assert(
    fc.property(fc.constantFrom(...catalogue.professions.values()), anyPlace, (profession, place) => {
      const { teaching, elsewhere } = collegesFor(catalogue, { professionId: profession.id }, place);
      expect(taughtCount(catalogue, profession.specialties, place)).toEqual({
        here: teaching.length,
        elsewhere: elsewhere.length,
      });
    }),
    { numRuns: 300 },
  );
});

test('a college that teaches two of the specialties is one college', () => {
  const place = { regionId: 'karaganda', base: undefined };
  const ids = [...catalogue.specialties.keys()];
  const { here } = taughtCount(catalogue, ids, place);
  const withProgrammes = (catalogue.collegesByRegion.get('karaganda') ?? []).filter(
    ({ special, programmes }) => special === null && programmes.some(({ recommend }) => recommend),
  );
  expect(here).toBe(withProgrammes.length);
});
