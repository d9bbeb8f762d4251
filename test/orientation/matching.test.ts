import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREAS } from '../../src/orientation/areas.ts';
import { matchEachArea, matchProfessions } from '../../src/orientation/matching.ts';
import { type Occupation, strongestAreas } from '../../src/orientation/occupation.ts';
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

test('the reasons are own answers that lean the way the profession does', () => {
  fc.assert(
    fc.property(profiles, professionLists, (profile, professions) => {
      for (const { profession, reasons } of matchProfessions(calibration, profile, professions, {
        count: 5,
        bonus: nothingNear,
      })) {
        const usual = profession.interests.reduce((sum, value) => sum + value, 0) / AREAS.length;
        const interest = (item: number) => profession.interests[calibration.areaOf[item] ?? -1] ?? usual;
        for (const item of reasons.liked) {
          expect(profile.answers.get(item)).toBeGreaterThan(3);
          expect(interest(item)).toBeGreaterThan(usual);
        }
        for (const item of reasons.disliked) {
          expect(profile.answers.get(item)).toBeLessThan(3);
          expect(interest(item)).toBeLessThan(usual);
        }
      }
    }),
    RUNS,
  );
});

test('who has no direction gets one profession of each area asked for, strongest in that area', () => {
  fc.assert(
    fc.property(profiles, professionLists, fc.subarray([...AREAS]), (profile, professions, areas) => {
      const matches = matchEachArea(calibration, profile, professions, areas, { bonus: nothingNear });
      const reachable = professions.filter(({ level }) => level !== 'higher');
      const covered = areas.filter((area) => reachable.some((each) => strongestAreas(each)[0] === area));
      expect(matches.map(({ profession }) => strongestAreas(profession)[0])).toEqual(covered);
      expect(matches.every(({ profession }) => profession.level !== 'higher')).toBe(true);
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
    expect(first?.reasons.liked.map((item) => calibration.areaOf[item])).toContain(index);
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

test('a profession of two areas is explained by a liked activity of each', () => {
  const both: Occupation = { id: 'both', field: 'it', interests: [7, 1, 7, 1, 1, 1], level: 'worker' };
  const liked = Array.from(calibration.areaOf, (area) => (area === 0 || area === 2 ? 4 : 2));
  const profile = profileOf(calibration, taken(liked));
  const [match] = matchProfessions(calibration, profile, [both], { count: 5, bonus: nothingNear });
  const firstTwo = match?.reasons.liked.slice(0, 2).map((item) => calibration.areaOf[item]);
  expect(firstTwo?.toSorted()).toEqual([0, 2]);
});
