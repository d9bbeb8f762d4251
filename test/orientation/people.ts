import fc from 'fast-check';
import { loadCalibration } from '../../src/orientation/calibration.ts';
import { testState } from '../../src/orientation/interest-test.ts';
import { type Replies, type Reply, SKIPPED } from '../../src/orientation/replies.ts';

export const calibration = loadCalibration(
  new URL('../../data/orientation/calibration.json', import.meta.url),
);
/** A run replays a whole test many times. */
export const RUNS = { numRuns: 25 };
export const ITEM_COUNT = calibration.itemIds.length;

const answer = fc.constantFrom<Reply>(1, 2, 3, 4, 5);

/** What somebody would reply to each item; now and then only one answer, as from a person who does not read. */
export const repliers = fc.oneof(
  { weight: 4, arbitrary: fc.array(answer, { minLength: ITEM_COUNT, maxLength: ITEM_COUNT }) },
  { weight: 1, arbitrary: answer.map((same) => new Array<Reply>(ITEM_COUNT).fill(same)) },
);

/** As `repliers`, with any number of skips. */
export const skippers = fc
  .tuple(
    repliers,
    fc.array(fc.nat(9), { minLength: ITEM_COUNT, maxLength: ITEM_COUNT }),
    fc.integer({ min: 0, max: 10 }),
  )
  .map(([replies, dice, skipsInTen]) =>
    replies.map((reply, item) => ((dice[item] ?? 0) < skipsInTen ? SKIPPED : reply)),
  );

/** Takes the test as this person until it is over, or until `most` replies are given. */
export function taken(replier: readonly Reply[], most = Number.POSITIVE_INFINITY): Replies {
  let replies: Replies = [];
  for (;;) {
    const { item } = testState(calibration, replies);
    if (item === undefined || replies.length >= most) return replies;
    if (replies.length > ITEM_COUNT) throw new Error('the test does not end');
    replies = [...replies, [item, replier[item] ?? SKIPPED]];
  }
}

/** Somebody who likes one area and dislikes the others. */
export function fanOf(area: number): readonly Reply[] {
  return Array.from(calibration.areaOf, (of) => (of === area ? 5 : 1));
}
