import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS } from '../../src/orientation/areas.ts';
import { afterEvent, testState } from '../../src/orientation/interest-test.ts';
import { type Replies, type Reply, SKIPPED } from '../../src/orientation/replies.ts';
import { calibration, fanOf, ITEM_COUNT, RUNS, skippers, taken } from './people.ts';

const underWay = fc.tuple(skippers, fc.nat(ITEM_COUNT)).map(([replier, most]) => taken(replier, most));
const anyReply = fc.constantFrom<Reply>(SKIPPED, ...ANSWERS);

test('the test ends for everybody, with no question twice and at most 24 answers', () => {
  fc.assert(
    fc.property(skippers, (replier) => {
      const replies = taken(replier);
      const { answered, item, stopped, standing } = testState(calibration, replies);
      expect(new Set(replies.map(([asked]) => asked)).size).toBe(replies.length);
      expect(answered).toBe(replies.filter(([, reply]) => reply !== SKIPPED).length);
      expect(answered).toBeLessThanOrEqual(24);
      expect(item).toBeUndefined();
      const sure = answered >= 8 && Math.max(...standing.leader) >= 0.9;
      expect(stopped).toBe(sure ? 'sure' : 'max');
    }),
    RUNS,
  );
});

test('a clear liking is recognised early, and it is the right one', () => {
  for (let area = 0; area < 6; area += 1) {
    const state = testState(calibration, taken(fanOf(area)));
    expect(state.stopped).toBe('sure');
    expect(state.answered).toBeLessThanOrEqual(15);
    expect(state.standing.leader[area]).toBeGreaterThanOrEqual(0.9);
  }
});

test('who skips everything is let go after 16 questions, without an answer', () => {
  const replies = taken(new Array<Reply>(ITEM_COUNT).fill(SKIPPED));
  expect(replies).toHaveLength(16);
  expect(testState(calibration, replies)).toMatchObject({ answered: 0, stopped: 'max', item: undefined });
});

test('the same replies lead to the same question, also after they were stored', () => {
  fc.assert(
    fc.property(underWay, (replies) => {
      const stored: Replies = structuredClone(replies);
      expect(testState(calibration, stored)).toEqual(testState(calibration, replies));
    }),
    RUNS,
  );
});

test('an event for a question that is not on the screen changes nothing', () => {
  const kinds = fc.constantFrom('reply', 'back');
  fc.assert(
    fc.property(underWay, fc.nat(ITEM_COUNT + 3), anyReply, kinds, (replies, item, reply, kind) => {
      fc.pre(item !== testState(calibration, replies).item);
      const event =
        kind === 'back' ? ({ kind: 'back', item } as const) : ({ kind: 'reply', item, reply } as const);
      expect(afterEvent(calibration, replies, event)).toBe(replies);
    }),
    RUNS,
  );
});

test('a double tap counts once', () => {
  fc.assert(
    fc.property(underWay, anyReply, (replies, reply) => {
      const { item } = testState(calibration, replies);
      fc.pre(item !== undefined);
      const event = { kind: 'reply', item: item ?? 0, reply } as const;
      const once = afterEvent(calibration, replies, event);
      expect(once).toEqual([...replies, [item, reply]]);
      expect(afterEvent(calibration, once, event)).toBe(once);
    }),
    RUNS,
  );
});

test('back takes the last reply away and asks that question again', () => {
  fc.assert(
    fc.property(underWay, anyReply, (replies, reply) => {
      const { item } = testState(calibration, replies);
      fc.pre(item !== undefined);
      const after = afterEvent(calibration, replies, { kind: 'reply', item: item ?? 0, reply });
      const next = testState(calibration, after).item;
      fc.pre(next !== undefined);
      const undone = afterEvent(calibration, after, { kind: 'back', item: next ?? 0 });
      expect(undone).toEqual(replies);
      expect(testState(calibration, undone).item).toBe(item);
    }),
    RUNS,
  );
});

test('back at the first question changes nothing', () => {
  const none: Replies = [];
  const item = testState(calibration, none).item ?? Number.NaN;
  expect(afterEvent(calibration, none, { kind: 'back', item })).toBe(none);
});
