import { z } from 'zod';
import { AREAS } from '../orientation/areas.ts';
import type { Entry } from './classroom.ts';
import { type Figures, figuresOf } from './figures.ts';

/** No picture tells fewer pupils apart than that: neither from nobody nor from another picture. */
export const STEP = 5;
/** So many pictures a class ever has; then the last one stays. */
const MOST_STEPS = 40;

const row = <Id extends z.ZodType<string>>(id: Id) =>
  z.array(z.strictObject({ id: id.nullable(), count: z.number().int().positive(), atLeast: z.boolean() }));
const figuresSchema = z.strictObject({
  pupils: z.number().int().positive(),
  areas: row(z.enum(AREAS)).readonly(),
  fields: row(z.string()).readonly(),
  specialties: row(z.string()).readonly(),
});

/** What was ever shown of a class. */
export const shownSchema = z.strictObject({
  /**
   * For each picture that was shown, a keyed digest of what every entry in it said, sorted. They tell whose entry it was
   * no more than the picture does, and stay when a pupil has gone: without them one could not know what a next picture
   * would give away.
   */
  steps: z.array(z.array(z.string()).readonly()).max(MOST_STEPS).readonly(),
  /** The newest picture; undefined before the first. */
  figures: figuresSchema.optional(),
});

export type Shown = Readonly<z.infer<typeof shownSchema>>;
export const NOTHING_SHOWN: Shown = { steps: [] };

/**
 * Which picture of a class may be shown now.
 *
 * Who sees a picture before and after one pupil joins, repeats the test, leaves or erases could subtract the one from
 * the other and read that pupil's answers. So a picture is of one moment and stands still until a new one differs from
 * EVERY picture shown before in the entries of at least `STEP` pupils (or is the same as one of them): not only from the
 * last, since one could wait until the others of a step have gone again. What was shown before the first picture is
 * nobody, so that the first needs `STEP` finished pupils by the same rule. A pupil who leaves is gone from the next
 * picture.
 *
 * Pictures are compared by what their entries say, not by whose they are: when a whole group leaves and comes back with
 * the same answers, nothing has changed. Two collections that differ in `n` entries on one side differ in at least `n`
 * pupils, whoever they are. `digest` turns an entry into a short word that only this class and this bot can make.
 *
 * What no count can prevent: somebody who joins with accounts of their own knows those entries. The rows help against that:
 * none is of fewer than three pupils, and in a class of five none says more than "three or more".
 *
 * Below `STEP` finished pupils nothing is shown at all, whatever was shown before.
 */
export function nextShown(shown: Shown, entries: readonly Entry[], digest: (entry: string) => string): Shown {
  if (entries.length < STEP) return shown;
  const now = entries.map((entry) => digest(JSON.stringify(entry))).toSorted();
  const distances = shown.steps.map((step) => distance(step, now));
  if (distances.includes(0)) return { ...shown, figures: figuresOf(entries) };
  const isFarEnough = distances.every((apart) => apart >= STEP) && shown.steps.length < MOST_STEPS;
  return isFarEnough ? { steps: [...shown.steps, now], figures: figuresOf(entries) } : shown;
}

/** The picture to show now, of what `nextShown` gave. */
export function figuresToShow({ figures }: Shown, finished: number): Figures | undefined {
  return finished < STEP ? undefined : figures;
}

/** How many entries at least one of the two has that the other has not. */
function distance(before: readonly string[], now: readonly string[]): number {
  return Math.max(missingFrom(before, now), missingFrom(now, before));
}

function missingFrom(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of some) left.set(word, (left.get(word) ?? 0) + 1);
  return others.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  }).length;
}
