import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWishes, encodeWishes } from '../../src/wish-list/coding.ts';
import {
  addCollege,
  addSpecialty,
  moveCollege,
  moveSpecialty,
  removeCollege,
  removeSpecialty,
  sizeOf,
  UNDECIDED,
  type WishList,
  withoutUnknown,
} from '../../src/wish-list/list.ts';

const LIMITS = { specialties: 4, colleges: 4 };
const SPECIALTIES = ['06130100', '07150500', '02150300', '09130100', 'portnoy', 'ekologiya'];
const COLLEGES = ['one', 'two', 'three', 'four', 'five', 'six'];

const specialty = fc.constantFrom(...SPECIALTIES);
const wanted = fc.constantFrom(...SPECIALTIES, UNDECIDED);
const college = fc.constantFrom(...COLLEGES);
const place = fc.nat(9);

type Operation = (list: WishList) => WishList;
const operation: fc.Arbitrary<Operation> = fc.oneof(
  specialty.map(
    (id): Operation =>
      (list) =>
        addSpecialty(list, id, LIMITS).list,
  ),
  fc.tuple(wanted, college).map(
    ([id, where]): Operation =>
      (list) =>
        addCollege(list, id, where, LIMITS).list,
  ),
  fc.tuple(wanted, place).map(
    ([id, to]): Operation =>
      (list) =>
        moveSpecialty(list, id, to),
  ),
  fc.tuple(wanted, college, place).map(
    ([id, where, to]): Operation =>
      (list) =>
        moveCollege(list, id, where, to),
  ),
  wanted.map(
    (id): Operation =>
      (list) =>
        removeSpecialty(list, id),
  ),
  fc.tuple(wanted, college).map(
    ([id, where]): Operation =>
      (list) =>
        removeCollege(list, id, where),
  ),
);
const anyList = fc
  .array(operation, { maxLength: 40 })
  .map((operations) => operations.reduce<WishList>((list, change) => change(list), []));

const idsOf = (list: WishList) => list.map(({ specialtyId }) => specialtyId);
const collegesOf = (list: WishList, id: string) =>
  list.find(({ specialtyId }) => specialtyId === id)?.collegeIds ?? [];
const listOf = (...choices: readonly (readonly [string, ...string[]])[]): WishList =>
  choices.map(([specialtyId, ...collegeIds]) => ({ specialtyId, collegeIds }));

describe('whatever is done with a list', () => {
  test('it keeps the limits, names nothing twice and holds no empty question', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(list.length).toBeLessThanOrEqual(LIMITS.specialties);
        expect(new Set(idsOf(list)).size).toBe(list.length);
        for (const { specialtyId, collegeIds } of list) {
          expect(collegeIds.length).toBeLessThanOrEqual(LIMITS.colleges);
          expect(new Set(collegeIds).size).toBe(collegeIds.length);
          if (specialtyId === UNDECIDED) expect(collegeIds).not.toEqual([]);
        }
        const decided = list.filter(({ specialtyId }) => specialtyId !== UNDECIDED);
        const placed = new Set(decided.flatMap(({ collegeIds }) => collegeIds));
        expect(collegesOf(list, UNDECIDED).filter((id) => placed.has(id))).toEqual([]);
      }),
    );
  });

  test('moving keeps the same choices and the order of the others', () => {
    fc.assert(
      fc.property(anyList, wanted, place, (list, id, to) => {
        const after = moveSpecialty(list, id, to);
        expect(idsOf(after).filter((one) => one !== id)).toEqual(idsOf(list).filter((one) => one !== id));
        expect(after.toSorted(byId)).toEqual(list.toSorted(byId));
        if (idsOf(list).includes(id)) expect(idsOf(after)[Math.min(to, list.length - 1)]).toBe(id);
        expect(moveSpecialty(after, id, to)).toEqual(after);
      }),
    );
    fc.assert(
      fc.property(anyList, wanted, college, place, (list, id, where, to) => {
        const before = collegesOf(list, id);
        const after = collegesOf(moveCollege(list, id, where, to), id);
        expect(after.filter((one) => one !== where)).toEqual(before.filter((one) => one !== where));
        if (before.includes(where)) expect(after[Math.min(to, before.length - 1)]).toBe(where);
        else expect(after).toEqual(before);
      }),
    );
  });

  test('an addition that is refused changes nothing, an accepted one is last and refused as present then', () => {
    fc.assert(
      fc.property(anyList, wanted, college, (list, id, where) => {
        const { outcome, list: after } = addCollege(list, id, where, LIMITS);
        if (outcome === 'added') {
          expect(collegesOf(after, id).at(-1)).toBe(where);
          expect(addCollege(after, id, where, LIMITS)).toEqual({ outcome: 'present', list: after });
        } else {
          expect(after).toEqual(list);
        }
      }),
    );
  });

  test('it comes back from the record as it was', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(decodeWishes(encodeWishes(list), LIMITS)).toEqual(list);
      }),
    );
  });
});

test('a record of anything at all is read as a list within the limits', () => {
  const signs = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '_', ':', ',', ';', 'Ж', ' ') });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ maxLength: 400 })), (kept) => {
      const list = decodeWishes(kept, LIMITS);
      expect(list.length).toBeLessThanOrEqual(LIMITS.specialties);
      expect(decodeWishes(encodeWishes(list), LIMITS)).toEqual(list);
    }),
  );
});

describe('a college', () => {
  test('leaves the question what to study there once that is decided, and frees its place', () => {
    const full = listOf(['a'], ['b'], [UNDECIDED, 'one'], ['c']);
    expect(addCollege(full, 'd', 'one', LIMITS)).toEqual({
      outcome: 'added',
      list: listOf(['a'], ['b'], ['c'], ['d', 'one']),
    });
    expect(addCollege(listOf(['a', 'one']), UNDECIDED, 'one', LIMITS).outcome).toBe('present');
  });

  test('may stand with several specialties', () => {
    expect(addCollege(listOf(['a', 'one'], ['b']), 'b', 'one', LIMITS).list).toEqual(
      listOf(['a', 'one'], ['b', 'one']),
    );
  });

  test('of a full specialty, or of a fifth specialty, is refused', () => {
    const four = listOf(['a', 'one', 'two', 'three', 'four'], ['b'], ['c'], ['d']);
    expect(addCollege(four, 'a', 'five', LIMITS)).toEqual({ outcome: 'full', list: four });
    expect(addCollege(four, 'e', 'five', LIMITS)).toEqual({ outcome: 'full', list: four });
    expect(addSpecialty(four, 'e', LIMITS)).toEqual({ outcome: 'full', list: four });
  });
});

test('what has left the data leaves the list, and the rest stays in order', () => {
  const list = listOf(['a', 'one', 'gone', 'two'], ['gone', 'one'], [UNDECIDED, 'gone'], ['b']);
  const known = (id: string) => id !== 'gone';
  const left = withoutUnknown(list, known, known);
  expect(left).toEqual(listOf(['a', 'one', 'two'], ['b']));
  expect(sizeOf(left)).toBe(4);
});

function byId(left: { readonly specialtyId: string }, right: { readonly specialtyId: string }): number {
  return left.specialtyId < right.specialtyId ? -1 : 1;
}
