import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { AREAS } from '../../src/orientation/areas.ts';
import { loadCalibration } from '../../src/orientation/calibration.ts';
import { matchProfessions } from '../../src/orientation/matching.ts';
import type { InterestProfile } from '../../src/orientation/profile.ts';

/**
 * The first ten professions of the thirty commonest profiles, one for each pair of a first and a second area, read by
 * eye on 2026-11-22 for absurd ones. A change of matching or of the professions shows here: read the new rows before
 * you take them over.
 */
const reviewed = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(new URL('common-profiles.json', import.meta.url), 'utf8')));

const DATA = new URL('../../data/', import.meta.url);
const calibration = loadCalibration(new URL('orientation/calibration.json', DATA));
const professions = [...loadCatalogue(fileURLToPath(DATA)).professions.values()];
const PAIRS = AREAS.flatMap((first) =>
  AREAS.filter((second) => second !== first).map((second) => first + second),
);
/** Raw scores of a clear profile: first area, second area, the others. */
const SCORES = { first: 34, second: 29, other: 18 } as const;

function profileOf(pair: string): InterestProfile {
  const areas = AREAS.map((area, index) => {
    const score = area === pair[0] ? SCORES.first : area === pair[1] ? SCORES.second : SCORES.other;
    const z = (score - (calibration.scaleMean[index] ?? 0)) / (calibration.scaleSd[index] ?? 1);
    return { area, score, sd: 2, z, leads: area === pair[0] ? 0.95 : 0.01 };
  });
  return { calibration: calibration.version, areas, certainty: 'sure', answered: 15, answers: new Map() };
}

test('all thirty profiles are in the table', () => {
  expect(Object.keys(reviewed).sort()).toEqual([...PAIRS].sort());
});

test.each(PAIRS)('%s suggests at least one profession that few can name, among the first five', (pair) => {
  const matches = matchProfessions(calibration, profileOf(pair), professions, { count: 5, bonus: () => 0 });
  expect(matches.some(({ profession }) => !profession.wellKnown)).toBe(true);
});

test('where everybody can name all that fits, the last place goes to one that few can', () => {
  const known = professions.map((profession) => ({
    ...profession,
    wellKnown: profession.id !== 'bricklayer',
  }));
  const matches = matchProfessions(calibration, profileOf('AS'), known, { count: 5, bonus: () => 0 });
  expect(matches.at(-1)?.profession.id).toBe('bricklayer');
});

test.each(PAIRS)('%s suggests what was read and found sensible', (pair) => {
  const matches = matchProfessions(calibration, profileOf(pair), professions, { count: 10, bonus: () => 0 });
  expect(matches.map(({ profession }) => profession.id)).toEqual(reviewed[pair]);
});
