import { AREAS } from '../../../orientation/areas.ts';
import { at } from '../../../orientation/belief.ts';
import type { Calibration } from '../../../orientation/calibration.ts';
import type { FullAnswers } from '../../../orientation/simulated-people.ts';
import type { Comparison } from './figures.ts';

/** Five items of each area: a paper form of 30, as the short forms of other tests are. */
const ITEMS_PER_AREA = 5;

/** Two paper forms of 30, the choice known from other short forms and the best one that the calibration can name. */
export function fixedForms(
  calibration: Calibration,
  people: readonly FullAnswers[],
  full: readonly (readonly number[])[],
): readonly { readonly name: string; readonly comparisons: readonly Comparison[] }[] {
  return [
    { name: 'fixed 30, sum score (best item-rest r)', form: bestByItemRest(calibration) },
    { name: 'fixed 30, sum score (best r with area)', form: bestBySum(calibration) },
  ].map(({ name, form }) => ({
    name,
    comparisons: people.map((person, index) => {
      const scores = formScores(calibration, form, person);
      return { scores, top: scores.indexOf(Math.max(...scores)), full: full[index] ?? [] };
    }),
  }));
}

/** The five items of each area that go best with the rest of their area (item-rest correlation). */
function bestByItemRest(calibration: Calibration): readonly number[] {
  return AREAS.flatMap((_, area) =>
    itemsOf(calibration, area)
      .map((item) => ({ item, r: itemRest(calibration, item, itemsOf(calibration, area)) }))
      .sort((left, right) => right.r - left.r)
      .slice(0, ITEMS_PER_AREA)
      .map(({ item }) => item),
  );
}

/** The five items of each area whose sum correlates most with the area's full score, of all such fives. */
function bestBySum(calibration: Calibration): readonly number[] {
  return AREAS.flatMap((_, area) => {
    const items = itemsOf(calibration, area);
    return subsets(items, ITEMS_PER_AREA)
      .map((chosen) => ({ chosen, r: sumCorrelation(calibration, chosen, items) }))
      .reduce((best, candidate) => (candidate.r > best.r ? candidate : best)).chosen;
  });
}

/** The plain sum of the answers to the form, for each area. */
function formScores(
  calibration: Calibration,
  form: readonly number[],
  person: FullAnswers,
): readonly number[] {
  return AREAS.map((_, area) =>
    form
      .filter((item) => calibration.areaOf[item] === area)
      .reduce((sum, item) => sum + (person[item] ?? 0), 0),
  );
}

function itemsOf(calibration: Calibration, area: number): readonly number[] {
  return calibration.itemIds.map((_, item) => item).filter((item) => calibration.areaOf[item] === area);
}

function itemRest(calibration: Calibration, item: number, area: readonly number[]): number {
  return sumCorrelation(
    calibration,
    [item],
    area.filter((other) => other !== item),
  );
}

function sumCorrelation(calibration: Calibration, left: readonly number[], right: readonly number[]): number {
  const between = (rows: readonly number[], columns: readonly number[]) =>
    rows
      .flatMap((row) =>
        columns.map((column) => at(calibration.covariance, row * calibration.mean.length + column)),
      )
      .reduce((sum, value) => sum + value, 0);
  return between(left, right) / Math.sqrt(between(left, left) * between(right, right));
}

function subsets(items: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
