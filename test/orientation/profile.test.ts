import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREAS } from '../../src/orientation/areas.ts';
import { areasInPlay, type InterestProfile, profileOf, standsOut } from '../../src/orientation/profile.ts';
import type { Reply } from '../../src/orientation/replies.ts';
import { calibration, fanOf, ITEM_COUNT, RUNS, skippers, taken } from './people.ts';

const profiles = fc
  .tuple(skippers, fc.integer({ min: 0, max: ITEM_COUNT }))
  .map(([replier, most]) => profileOf(calibration, taken(replier, most)));

function rangeOf({ areas }: InterestProfile): number {
  const values = areas.map(({ score }) => score);
  return Math.max(...values) - Math.min(...values);
}

test('every profile has the six areas in order, within the bounds of the full test', () => {
  fc.assert(
    fc.property(profiles, ({ areas, calibration: version }) => {
      expect(version).toBe(calibration.version);
      expect(areas.map(({ area }) => area).toSorted()).toEqual(AREAS.toSorted());
      expect(areas.reduce((sum, { leads }) => sum + leads, 0)).toBeCloseTo(1, 12);
      expect(areas.map(({ leads }) => leads)).toEqual(
        areas.map(({ leads }) => leads).toSorted((a, b) => b - a),
      );
      for (const { score, sd } of areas) {
        expect(score).toBeGreaterThanOrEqual(8);
        expect(score).toBeLessThanOrEqual(40);
        expect(sd).toBeGreaterThanOrEqual(0);
      }
    }),
    RUNS,
  );
});

test('the words for certainty mean what they say', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const leads = profile.areas[0]?.leads ?? Number.NaN;
      const enough = profile.answered >= 8;
      const shaped = enough && rangeOf(profile) >= 6;
      const expected = {
        'too-few': !enough,
        flat: enough && !shaped,
        sure: shaped && leads >= 0.9,
        likely: shaped && leads >= 0.6 && leads < 0.9,
        open: shaped && leads < 0.6,
      };
      expect(Object.entries(expected).filter(([, holds]) => holds)).toEqual([[profile.certainty, true]]);
    }),
    RUNS,
  );
});

test('areas less than six points apart are called flat, from six on they are not', () => {
  const lukewarm = AREAS.flatMap((_, area) =>
    [
      Array.from(calibration.areaOf, (of): Reply => (of === area ? 2 : 3)),
      Array.from(calibration.areaOf, (of): Reply => (of === area ? 3 : 4)),
    ].map((replier) => profileOf(calibration, taken(replier))),
  );
  const near = lukewarm.filter((profile) => Math.abs(rangeOf(profile) - 6) < 1);
  expect(near.filter((profile) => rangeOf(profile) < 6).length).toBeGreaterThan(2);
  expect(near.filter((profile) => rangeOf(profile) >= 6).length).toBeGreaterThan(0);
  for (const profile of near) expect(profile.certainty === 'flat').toBe(rangeOf(profile) < 6);
});

test('who likes one area only is told so with certainty', () => {
  AREAS.forEach((area, index) => {
    const profile = profileOf(calibration, taken(fanOf(index)));
    expect(profile.certainty).toBe('sure');
    expect(profile.areas[0]?.area).toBe(area);
    expect(areasInPlay(profile).map((result) => result.area)).toEqual([area]);
    expect(standsOut(profile)?.area).toBe(area);
  });
});

test('who answers the same to everything is never told one type', () => {
  for (const same of [1, 2, 3, 4, 5] as const) {
    const profile = profileOf(calibration, taken(new Array(ITEM_COUNT).fill(same)));
    expect(['flat', 'open']).toContain(profile.certainty);
    expect(areasInPlay(profile).length).toBeGreaterThan(1);
  }
});

test('seven answers are too few, however clear they are', () => {
  expect(profileOf(calibration, taken(fanOf(2), 7)).certainty).toBe('too-few');
  expect(profileOf(calibration, []).certainty).toBe('too-few');
});

test('what stands out is measured against other people, not against the other areas', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const most = standsOut(profile);
      for (const { area, score, z } of profile.areas) {
        const index = AREAS.indexOf(area);
        const mean = calibration.scaleMean[index] ?? Number.NaN;
        expect(z).toBeCloseTo((score - mean) / (calibration.scaleSd[index] ?? Number.NaN), 9);
        expect(z).toBeLessThanOrEqual(most?.z ?? Number.NaN);
      }
    }),
    RUNS,
  );
});
