import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREAS } from '../../src/orientation/areas.ts';
import { matchProfessions, type Occupation, strongestAreas } from '../../src/orientation/matching.ts';
import { profileOf } from '../../src/orientation/profile.ts';
import { calibration, fanOf, ITEM_COUNT, RUNS, skippers, taken } from './people.ts';

const profiles = fc
  .tuple(skippers, fc.nat(ITEM_COUNT))
  .map(([replier, most]) => profileOf(calibration, taken(replier, most)));
const interests = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 6, maxLength: 6 });

/** Many professions that share fields and interest profiles, as the real ones do. */
const professionLists = fc.array(interests, { minLength: 1, maxLength: 6 }).chain((shared) =>
  fc
    .array(
      fc.record({
        field: fc.constantFrom('it', 'health', 'building', 'food'),
        interests: fc.oneof(fc.constantFrom(...shared), interests),
        level: fc.constantFrom<Occupation['level']>('worker', 'middle', 'higher'),
      }),
      { maxLength: 40 },
    )
    .map((rows) => rows.map((row, index): Occupation => ({ ...row, id: `p${index}` }))),
);
const nothingNear = () => 0;

test('suggestions are never empty, never of a university, at most two of a field, no profile twice', () => {
  fc.assert(
    fc.property(profiles, professionLists, (profile, professions) => {
      const matches = matchProfessions(calibration, profile, professions, { count: 5, bonus: nothingNear });
      const chosen = matches.map(({ profession }) => profession);
      const reachable = professions.filter(({ level }) => level !== 'higher');
      expect(chosen.length > 0).toBe(reachable.length > 0);
      expect(chosen.length).toBeLessThanOrEqual(5);
      expect(chosen.every(({ level }) => level !== 'higher')).toBe(true);
      for (const { field } of chosen) {
        expect(chosen.filter((other) => other.field === field).length).toBeLessThanOrEqual(2);
      }
      expect(new Set(chosen.map((profession) => profession.interests.join())).size).toBe(chosen.length);
      expect(matches.every(({ fit }) => fit >= -1 - 1e-9 && fit <= 1 + 1e-9)).toBe(true);
    }),
    RUNS,
  );
});

test('the reasons are things the pupil liked, in the areas the profession is about', () => {
  fc.assert(
    fc.property(profiles, professionLists, (profile, professions) => {
      for (const { profession, likedItems } of matchProfessions(calibration, profile, professions, {
        count: 5,
        bonus: nothingNear,
      })) {
        for (const item of likedItems) {
          expect(profile.answers.get(item)).toBeGreaterThanOrEqual(4);
          expect(strongestAreas(profession)).toContain(AREAS[calibration.areaOf[item] ?? -1]);
        }
      }
    }),
    RUNS,
  );
});

const oneAreaEach = AREAS.map(
  (area, index): Occupation => ({
    id: area,
    field: area,
    interests: AREAS.map((_, other) => (other === index ? 7 : 2)),
    level: 'middle',
  }),
);

test('who likes one area gets the profession of that area first, with a liked activity of it as the reason', () => {
  AREAS.forEach((area, index) => {
    const profile = profileOf(calibration, taken(fanOf(index)));
    const [first] = matchProfessions(calibration, profile, oneAreaEach, { count: 5, bonus: nothingNear });
    expect(first?.profession.id).toBe(area);
    expect(first?.likedItems.map((item) => calibration.areaOf[item])).toContain(index);
  });
});

test('of two equal professions the one taught near goes first, whatever the order of the list', () => {
  const pair: readonly Occupation[] = ['far', 'near'].map((id) => ({
    id,
    field: id,
    interests: [7, 2, 2, 2, 2, 2],
    level: 'worker',
  }));
  const profile = profileOf(calibration, taken(fanOf(0)));
  const bonus = ({ id }: Occupation) => (id === 'near' ? 0.1 : 0);
  for (const professions of [pair, pair.toReversed()]) {
    const matches = matchProfessions(calibration, profile, professions, { count: 5, bonus });
    expect(matches.map(({ profession }) => profession.id)).toEqual(['near']);
  }
});

test('nearness does not outweigh what the pupil likes', () => {
  const profile = profileOf(calibration, taken(fanOf(3)));
  const bonus = ({ id }: Occupation) => (id === 'R' ? 0.1 : 0);
  const [first] = matchProfessions(calibration, profile, oneAreaEach, { count: 5, bonus });
  expect(first?.profession.id).toBe('S');
});
