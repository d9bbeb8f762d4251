import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { College } from '../../src/catalogue/schema/college.ts';
import type { Programme } from '../../src/catalogue/schema/programme.ts';
import { UNDECIDED, type WishList } from '../../src/wish-list/list.ts';
import { loadWishRules, ownDatesOf } from '../../src/wish-list/rules.ts';
import { stampOf } from '../../src/wish-list/stamp.ts';
import { type Applicant, type Warning, warningsOf } from '../../src/wish-list/warnings.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const rules = loadWishRules(new URL('../../data/wish-rules.json', import.meta.url));
const WELDING = '07150500';
const SOFTWARE = '06130100';
const HERE: Applicant = { regionId: 'aktobe', base: 9 };

const model = collegeNamed('aktobe-ahpc');
const programmeModel = firstProgramme(model);

/** The real catalogue with one college more. */
function withCollege(changes: Partial<College>, programmes: readonly Partial<Programme>[] = []): Catalogue {
  const college: College = {
    ...model,
    id: 'new',
    bases: [],
    ownership: null,
    stateOrder: null,
    special: null,
    ...changes,
    programmes: programmes.map((one) => ({
      ...programmeModel,
      specialtyId: WELDING,
      bases: [],
      places: null,
      funding: null,
      feeTengePerYear: null,
      recommend: true,
      uncertain: false,
      ...one,
    })),
  };
  return { ...catalogue, colleges: new Map([...catalogue.colleges, ['new', college]]) };
}

function kindsAt(known: Catalogue, specialtyId = WELDING, applicant = HERE) {
  const list: WishList = [{ specialtyId, collegeIds: ['new'] }];
  return warningsOf(list, known, rules, applicant).map(({ kind }) => kind);
}

describe('a college on the list', () => {
  test('that is known to teach the specialty after the pupil’s class here needs no warning', () => {
    expect(kindsAt(withCollege({}, [{ bases: [9] }]))).toEqual([]);
    expect(kindsAt(withCollege({}, [{}]))).toEqual([]);
  });

  test.each([
    ['does not teach it as far as known', {}, [{ specialtyId: SOFTWARE }], 'notTaught'],
    ['has no known programmes', {}, [], 'unknownTaught'],
    ['has a doubtful programme only', {}, [{ uncertain: true }], 'unknownTaught'],
    ['was to give the specialty up', {}, [{ recommend: false }], 'notRecommended'],
    ['takes pupils after class 11 only', {}, [{ bases: [11] as const }], 'wrongBase'],
    ['takes after 11 by its own rules', { bases: [11 as const] }, [{}], 'wrongBase'],
    [
      'takes after 9 only for what it gives up',
      {},
      [{ recommend: false, bases: [9] as const }, { bases: [11] as const }],
      'wrongBase',
    ],
    ['is paid for this specialty', {}, [{ funding: 'paid' as const }], 'onlyPaid'],
    ['has a price', {}, [{ feeTengePerYear: 500_000 }], 'paid'],
    ['is private with no known state order', { ownership: 'private' as const }, [{}], 'paid'],
    ['stands in another region', { regionId: 'abai' }, [{}], 'otherRegion'],
    ['is for special needs', { special: 'special-needs' as const }, [{}], 'special-needs'],
    ['is for sports', { special: 'sports' as const }, [{}], 'sports'],
  ] satisfies readonly [string, Partial<College>, readonly Partial<Programme>[], string][])(
    'is warned of when it %s',
    (_, changes, programmes, kind) => {
      expect(kindsAt(withCollege(changes, [...programmes]))).toEqual([kind]);
    },
  );

  test('is not warned of where one programme of two takes the pupil, or where places of the state are known', () => {
    expect(kindsAt(withCollege({}, [{ bases: [11] }, { bases: [9] }]))).toEqual([]);
    expect(kindsAt(withCollege({}, [{ funding: 'paid' }, { funding: 'state-order' }]))).toEqual([]);
    expect(kindsAt(withCollege({ ownership: 'private' }, [{ places: 25 }]))).toEqual([]);
  });

  test('is not measured by a class or a region that the pupil has not named', () => {
    const known = withCollege({ regionId: 'abai' }, [{ bases: [11] }]);
    expect(kindsAt(known, WELDING, { regionId: undefined, base: undefined })).toEqual([]);
  });

  test('of which the specialty is still to be asked says only that', () => {
    expect(kindsAt(withCollege({}, [{}]), UNDECIDED)).toEqual(['undecided']);
  });
});

describe('a specialty on the list', () => {
  test.each([
    ['02150300', 'creative'],
    ['horeografiya', 'creative'],
    ['01140100', 'pedagogical'],
    // Its code was not seen yet; the id is the supposed one.
    ['01140300', 'pedagogical'],
    ['09130100', 'medical'],
  ])('%s has dates of its own: %s', (specialtyId, kind) => {
    expect(warningsOf([{ specialtyId, collegeIds: [] }], catalogue, rules, HERE)).toEqual([
      { kind, specialtyId },
    ]);
  });

  test('has the common dates when it is technical, social or about medical equipment', () => {
    for (const id of [WELDING, SOFTWARE, '09230100', 'meditsinskaya-tehnika']) {
      const specialty = catalogue.specialties.get(id);
      expect(specialty && ownDatesOf(rules, specialty)).toBeUndefined();
      expect(specialty).toBeDefined();
    }
  });

  test('is warned of once when it stands under another record of the same name', () => {
    const welding = catalogue.specialties.get(WELDING);
    if (!welding) throw new Error('welding is missing');
    const twin = { ...welding, id: 'welding-without-code', code: null };
    const known = { ...catalogue, specialties: new Map([...catalogue.specialties, [twin.id, twin]]) };
    const list = [WELDING, twin.id].map((specialtyId) => ({ specialtyId, collegeIds: [] }));
    expect(warningsOf(list, known, rules, HERE)).toEqual([{ kind: 'sameSpecialty', specialtyId: twin.id }]);
  });
});

test('more different colleges than the portal takes are warned of; the same college twice counts once', () => {
  const [a = '', b = '', c = '', d = '', e = ''] = [...catalogue.colleges.keys()];
  const whole = (warnings: readonly Warning[]) => warnings.filter(({ kind }) => kind === 'manyColleges');
  const listWith = (...last: readonly string[]): WishList => [
    { specialtyId: WELDING, collegeIds: [a, b, c] },
    { specialtyId: SOFTWARE, collegeIds: [d, ...last] },
  ];
  expect(whole(warningsOf(listWith(a), catalogue, rules, HERE))).toEqual([]);
  expect(whole(warningsOf(listWith(e), catalogue, rules, HERE))).toEqual([{ kind: 'manyColleges' }]);
});

test('any list of any ids is looked at without a fault, the gravest first', () => {
  const id = fc.constantFrom(...catalogue.specialties.keys(), 'unknown', UNDECIDED);
  const college = fc.constantFrom(...catalogue.colleges.keys(), 'unknown');
  const choice = fc.record({ specialtyId: id, collegeIds: fc.uniqueArray(college, { maxLength: 4 }) });
  const base = fc.constantFrom(9 as const, 11 as const, undefined);
  const where = fc.record({ regionId: fc.constantFrom('aktobe', 'unknown', undefined), base });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 4 }), where, (list, applicant) => {
      const warnings = warningsOf(list, catalogue, rules, applicant);
      const collegesNamed = warnings.flatMap(({ collegeId }) => collegeId ?? []);
      expect(collegesNamed).not.toContain('unknown');
      const taught = warnings.findLastIndex(({ kind }) => kind === 'notTaught');
      const dates = warnings.findIndex(({ kind }) => kind === 'creative');
      if (taught !== -1 && dates !== -1) expect(taught).toBeLessThan(dates);
    }),
  );
});

test('the rules name sources and specialties that exist', () => {
  const sources = [rules.limits, rules.portal, ...rules.ownDates].flatMap((one) => one.sources);
  expect(sources.filter((id) => !catalogue.sources.has(id))).toEqual([]);
  const specialties = rules.ownDates.flatMap(({ specialtyIds }) => specialtyIds);
  expect(specialties.filter((id) => !catalogue.specialties.has(id))).toEqual([]);
});

test('no two specialties share a stamp', () => {
  const ids = [...catalogue.specialties.keys(), UNDECIDED];
  expect(new Set(ids.map(stampOf)).size).toBe(ids.length);
  expect(ids.map(stampOf).filter((stamp) => !/^\w{1,7}$/.test(stamp))).toEqual([]);
});

function collegeNamed(id: string): College {
  const college = catalogue.colleges.get(id);
  if (!college) throw new Error(`no college ${id}`);
  return college;
}

function firstProgramme({ programmes }: College): Programme {
  const [programme] = programmes;
  if (!programme) throw new Error('the college teaches nothing');
  return programme;
}
