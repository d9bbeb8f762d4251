import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AREAS } from './areas.ts';

const perArea = z.array(z.number()).length(AREAS.length);

const calibrationFile = z.object({
  version: z.string().describe('Stored with each result; changes whenever a number below changes'),
  n: z.number().int().describe('People behind the means and covariance'),
  items: z.array(z.object({ id: z.string(), scale: z.enum(AREAS) })).describe('In the order of `mu`'),
  mu: z.array(z.number()).describe('Mean answer (1..5) per item'),
  covUpper: z.array(z.number()).describe('Upper triangle of the covariance with diagonal, row by row'),
  scaleMean: perArea.describe('Mean raw score (8..40) per area'),
  scaleSd: perArea.describe('Standard deviation of the raw score per area'),
  draws: z.array(perArea).describe('Fixed standard-normal draws; each is used with its mirror image'),
});

/** What is known of people's answers before the first one, and the fixed draws for probabilities. */
export interface Calibration {
  readonly version: string;
  readonly itemIds: readonly string[];
  /** Index of each item's area in `AREAS`. */
  readonly areaOf: Uint8Array;
  readonly mean: Float64Array;
  /** Row-major, items × items. */
  readonly covariance: Float64Array;
  readonly scaleMean: readonly number[];
  readonly scaleSd: readonly number[];
  /** draws × 6; each is used with its mirror image. */
  readonly draws: Float64Array;
}

/** Reads the calibration. Throws when the file is not one. */
export function loadCalibration(file: string | URL): Calibration {
  const raw = calibrationFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const size = raw.items.length;
  if (raw.mu.length !== size || raw.covUpper.length !== (size * (size + 1)) / 2) {
    throw new Error(`calibration: mu and covUpper do not fit ${size} items`);
  }
  return {
    version: raw.version,
    itemIds: raw.items.map((item) => item.id),
    areaOf: Uint8Array.from(raw.items, (item) => AREAS.indexOf(item.scale)),
    mean: Float64Array.from(raw.mu),
    covariance: symmetric(raw.covUpper, size),
    scaleMean: raw.scaleMean,
    scaleSd: raw.scaleSd,
    draws: Float64Array.from(raw.draws.flat()),
  };
}

function symmetric(upper: readonly number[], size: number): Float64Array {
  const full = new Float64Array(size * size);
  let next = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = row; column < size; column += 1) {
      const value = upper[next] ?? 0;
      full[row * size + column] = value;
      full[column * size + row] = value;
      next += 1;
    }
  }
  return full;
}
