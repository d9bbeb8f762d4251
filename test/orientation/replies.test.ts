import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS } from '../../src/orientation/areas.ts';
import {
  MOST_ITEM,
  type Replies,
  type Reply,
  readReplies,
  SKIPPED,
  WRITTEN_REPLIES,
  writeReplies,
} from '../../src/orientation/replies.ts';
import { ITEM_COUNT } from './people.ts';

const anyReply = fc.constantFrom<Reply>(SKIPPED, ...ANSWERS);
const anyReplies = fc.array(fc.tuple(fc.nat(MOST_ITEM), anyReply));

test('replies are read as they were written, two characters each', () => {
  fc.assert(
    fc.property(anyReplies, (replies: Replies) => {
      const written = writeReplies(replies);
      expect(written).toHaveLength(2 * replies.length);
      expect(written).toMatch(WRITTEN_REPLIES);
      expect(readReplies(written)).toEqual(replies);
    }),
  );
});

test('every item of the test has a letter', () => {
  expect(MOST_ITEM).toBeGreaterThanOrEqual(ITEM_COUNT - 1);
});
