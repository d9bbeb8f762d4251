import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collegesFor } from '../../src/catalogue/colleges-for.ts';
import { bestRank } from '../../src/catalogue/rank.ts';
import { waysInto } from '../../src/catalogue/ways-into.ts';
import { catalogue } from './real-catalogue.ts';

const professionIds = [...catalogue.professions.keys()];
const regionIds = [...catalogue.regions.keys()];

describe('collegesFor', () => {
  it('puts those who teach it here first, then those worth asking, then the nearest elsewhere', () => {
    const found = collegesFor(catalogue, { professionId: 'welder' }, { regionId: 'aktobe' });
    expect(found.teaching.length).toBeGreaterThanOrEqual(8);
    expect(found.teaching.every(({ college }) => college.regionId === 'aktobe')).toBe(true);
    expect(found.elsewhere.every(({ college }) => college.regionId !== 'aktobe')).toBe(true);
  });

  it('offers the colleges of Shymkent to ask, since their specialties are not known', () => {
    const { teaching, unknown, elsewhere } = collegesFor(
      catalogue,
      { professionId: 'welder' },
      { regionId: 'shymkent' },
    );
    expect(teaching).toEqual([]);
    expect(unknown.map(({ id }) => id).sort()).toEqual(['shy-energ', 'shy-light', 'shy-trans']);
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere[0]?.kilometres).toBeGreaterThan(0);
  });

  it('takes a specialty as well as a profession', () => {
    const { teaching } = collegesFor(catalogue, { specialtyId: '07150500' }, { regionId: 'aktobe' });
    expect(teaching.length).toBeGreaterThan(0);
    for (const { programmes } of teaching) {
      expect(programmes.every(({ specialtyId }) => specialtyId === '07150500')).toBe(true);
    }
  });

  it('leaves out a programme whose licence was to be given back', () => {
    const withdrawn = [...catalogue.colleges.values()].flatMap(({ id, regionId, programmes }) =>
      programmes
        .filter(({ recommend }) => !recommend)
        .map(({ specialtyId }) => ({ id, regionId, specialtyId })),
    );
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const { id, regionId, specialtyId } of withdrawn) {
      const { teaching } = collegesFor(catalogue, { specialtyId }, { regionId });
      expect(teaching.map(({ college }) => college.id)).not.toContain(id);
    }
  });

  it('shows special schools and sports boarding colleges only when asked for', () => {
    const specialtyId = catalogue.colleges.get('aktobe-esetbatyr')?.programmes[0]?.specialtyId ?? '';
    const ids = (special: readonly ('sports' | 'special-needs')[]) =>
      collegesFor(catalogue, { specialtyId }, { regionId: 'aktobe', special }).teaching.map(
        ({ college }) => college.id,
      );
    expect(ids([])).not.toContain('aktobe-esetbatyr');
    expect(ids(['special-needs'])).not.toContain('aktobe-esetbatyr');
    expect(ids(['sports'])).toContain('aktobe-esetbatyr');
  });

  it('leaves out after class 9 only what is known to take pupils after class 11', () => {
    const all = collegesFor(catalogue, { specialtyId: '02310100' }, { regionId: 'aktobe' });
    const nine = collegesFor(catalogue, { specialtyId: '02310100' }, { regionId: 'aktobe', base: 9 });
    expect(nine.teaching.length).toBeLessThanOrEqual(all.teaching.length);
    const programmes = [...nine.teaching, ...nine.elsewhere].flatMap((match) => match.programmes);
    expect(programmes.every(({ bases }) => bases.length === 0 || bases.includes(9))).toBe(true);
  });

  it('says that nobody teaches it only when all programmes of the region are known', () => {
    const shymkent = { regionId: 'shymkent' };
    expect(collegesFor(catalogue, { professionId: 'welder' }, shymkent).absence).toBe('not-known');
    const registered = (kind: 'programmes' | 'colleges', scope: string) => ({
      ...catalogue,
      registers: [{ kind, scope, asOf: '2026', source: 'seed1' }],
    });
    for (const scope of ['shymkent', 'kz']) {
      const found = collegesFor(registered('programmes', scope), { professionId: 'welder' }, shymkent);
      expect([found.absence, found.teaching, found.unknown]).toEqual(['nobody', [], []]);
    }
    for (const other of [registered('colleges', 'kz'), registered('programmes', 'abai')]) {
      expect(collegesFor(other, { professionId: 'welder' }, shymkent).absence).toBe('not-known');
    }
    const noWay = [...catalogue.professions.values()].find(({ specialties }) => specialties.length === 0);
    const unknownWay = { professionId: noWay?.id ?? '' };
    expect(collegesFor(registered('programmes', 'kz'), unknownWay, shymkent).absence).toBe('not-known');
  });

  it('says when it is taught in the region, but after another class', () => {
    const after11 = [...catalogue.colleges.values()].flatMap((college) =>
      college.special !== null
        ? []
        : college.programmes
            .filter(({ bases, recommend }) => recommend && bases.join() === '11')
            .map((one) => {
              return { regionId: college.regionId, specialtyId: one.specialtyId };
            }),
    );
    const absences = after11.map(({ regionId, specialtyId }) => {
      const { teaching, absence } = collegesFor(catalogue, { specialtyId }, { regionId, base: 9 });
      return teaching.length > 0 ? 'taught' : absence;
    });
    expect(absences.length).toBeGreaterThan(0);
    expect(absences.filter((one) => one !== 'taught' && one !== 'other-class')).toEqual([]);
    expect(absences).toContain('other-class');
  });

  it('finds nothing for an unknown profession, and everything known at an unknown distance for an unknown region', () => {
    expect(collegesFor(catalogue, { professionId: 'nobody' }, { regionId: 'aktobe' }).teaching).toEqual([]);
    const { teaching, unknown, elsewhere } = collegesFor(
      catalogue,
      { professionId: 'welder' },
      { regionId: 'moon' },
    );
    expect([teaching, unknown]).toEqual([[], []]);
    expect(elsewhere.every(({ kilometres }) => kilometres === Number.POSITIVE_INFINITY)).toBe(true);
  });

  it('holds its promises for every profession and region', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...professionIds),
        fc.constantFrom(...regionIds),
        (professionId, regionId) => {
          const { teaching, unknown, elsewhere } = collegesFor(catalogue, { professionId }, { regionId });
          const specialties = catalogue.professions.get(professionId)?.specialties ?? [];
          const taughtSomewhere = [...catalogue.colleges.values()].some(
            ({ special, programmes }) =>
              special === null &&
              programmes.some(({ recommend, specialtyId }) => recommend && specialties.includes(specialtyId)),
          );
          expect(teaching.length + elsewhere.length > 0).toBe(taughtSomewhere);
          expect(
            unknown.every(({ programmes, regionId: home }) => programmes.length === 0 && home === regionId),
          ).toBe(true);
          const kilometres = elsewhere.map((match) => match.kilometres);
          expect(kilometres).toEqual([...kilometres].sort((left, right) => left - right));
          for (const list of [teaching.map(({ college }) => college), unknown]) {
            const ranks = list.map(({ sources }) => bestRank(catalogue, sources));
            expect(ranks).toEqual([...ranks].sort());
          }
          const ids = [...teaching, ...elsewhere].map(({ college }) => college.id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('waysInto', () => {
  it('tells the specialties, qualifications and lengths of study that a source names', () => {
    const ways = waysInto(catalogue, 'welder');
    expect(ways?.needsUniversity).toBe(false);
    const way = ways?.ways.find(({ specialty }) => specialty.id === '07150500');
    expect(way?.specialty.code).toBe('07150500');
    expect(way?.qualifications.map(({ code }) => code)).toContain('3W07150501');
    expect(way?.collegeCount).toBeGreaterThan(10);
  });

  it('says that a university is needed, and that a way may not be known', () => {
    const doctor = [...catalogue.professions.values()].find(({ level }) => level === 'higher');
    expect(waysInto(catalogue, doctor?.id ?? '')?.needsUniversity).toBe(true);
    const unknown = [...catalogue.professions.values()].find(({ specialties }) => specialties.length === 0);
    expect(waysInto(catalogue, unknown?.id ?? '')).toMatchObject({ ways: [], known: false });
    expect(waysInto(catalogue, 'nobody')).toBeUndefined();
  });

  it('never shows what is general knowledge', () => {
    for (const id of professionIds) {
      for (const { specialty, qualifications } of waysInto(catalogue, id)?.ways ?? []) {
        expect(specialty.verified && qualifications.every(({ verified }) => verified)).toBe(true);
      }
    }
    // Jewellery stands in the list only from general knowledge.
    expect(waysInto(catalogue, 'jeweller')).toMatchObject({ ways: [], known: false });
  });
});
