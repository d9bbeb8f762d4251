import { AREA_COUNT, AREAS, type Area } from '../../../orientation/areas.ts';
import type { Calibration } from '../../../orientation/calibration.ts';

/** The items in the order in which everybody is asked: one of each area in turn. */
export function fullTestOrder({ areaOf }: Calibration): readonly number[] {
  const ofArea = AREAS.map((_, area) => [...areaOf.keys()].filter((item) => areaOf[item] === area));
  const longest = Math.max(...ofArea.map((items) => items.length));
  return Array.from({ length: longest * AREA_COUNT }, (_, place) =>
    ofArea[place % AREA_COUNT]?.slice(Math.floor(place / AREA_COUNT)).at(0),
  ).filter((item) => item !== undefined);
}

/** The answers, given as digits in the order asked, in the order of the calibration's items. */
export function inItemOrder(order: readonly number[], answers: string): string {
  return order.map((_, item) => answers.charAt(order.indexOf(item))).join('');
}

export interface AreaSum {
  readonly area: Area;
  /** Sum of the answers to the area's items, 8..40. */
  readonly sum: number;
}

/** What all the answers say, given as digits in the order of the items; most liked area first. */
export function areaSums({ areaOf }: Calibration, answers: string): readonly AreaSum[] {
  const sumOf = (area: number) =>
    [...answers].reduce((sum, digit, item) => sum + (areaOf[item] === area ? Number(digit) : 0), 0);
  return AREAS.map((area, index) => ({ area, sum: sumOf(index) })).toSorted(
    (left, right) => right.sum - left.sum,
  );
}
