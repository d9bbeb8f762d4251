import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AREAS } from '../../../orientation/areas.ts';

const row = z.tuple([z.string().regex(/^\d\d-\d{4}\.\d\d$/), z.array(z.number().min(1).max(7)).length(6)]);
const NEAREST = 20;

/** Interest profiles of occupations, centred and of length 1: a product of two is Pearson's r. */
export type OccupationProfiles = readonly (readonly number[])[];

/** Reads `onet_soc_code,R,I,A,S,E,C,title`; the title comes last, since it may hold commas. */
export function loadOccupationProfiles(file: string | URL): OccupationProfiles {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [code, ...cells] = line.split(',', AREAS.length + 1);
    return centred(row.parse([code, cells.map(Number)])[1]);
  });
}

/** Share of the 20 occupations nearest to `scores` that lie in the tenth nearest to `full`. */
export function shareInTopTenth(
  occupations: OccupationProfiles,
  scores: readonly number[],
  full: readonly number[],
): number {
  const topTenth = new Set(nearest(occupations, full, Math.round(occupations.length / 10)));
  return nearest(occupations, scores, NEAREST).filter((index) => topTenth.has(index)).length / NEAREST;
}

function nearest(occupations: OccupationProfiles, scores: readonly number[], count: number) {
  const profile = centred(scores);
  return occupations
    .map((occupation, index) => ({
      index,
      r: occupation.reduce((sum, value, area) => sum + value * (profile[area] ?? 0), 0),
    }))
    .sort((left, right) => right.r - left.r)
    .slice(0, count)
    .map(({ index }) => index);
}

function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.hypot(...values.map((value) => value - mean));
  return values.map((value) => (length === 0 ? 0 : (value - mean) / length));
}
