import { ANSWERS, type AnswerValue } from './areas.ts';

export const SKIPPED = 0;
export type Reply = AnswerValue | typeof SKIPPED;

/** A test as it is kept: the items in the order asked (by index), each with its answer or `SKIPPED`. */
export type Replies = readonly (readonly [item: number, reply: Reply])[];

/** One letter per item: its place in this row is the item's index. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The largest index that can be written. */
export const MOST_ITEM = LETTERS.length - 1;
const REPLIES: readonly Reply[] = [SKIPPED, ...ANSWERS];

/** What `writeReplies` writes: a letter and a digit per reply. */
export const WRITTEN_REPLIES = /^(?:[\w-][0-5])*$/;

/** The replies in the order asked, two characters each: `C4` says that item 2 was answered by 4. Items up to 63. */
export function writeReplies(replies: Replies): string {
  let written = '';
  for (const [item, reply] of replies) written += `${LETTERS.charAt(item)}${reply}`;
  return written;
}

/** The replies that `written` (it fits `WRITTEN_REPLIES`) tells of. */
export function readReplies(written: string): Replies {
  return Array.from({ length: written.length / 2 }, (_, at) => [
    LETTERS.indexOf(written.charAt(2 * at)),
    REPLIES[Number(written.charAt(2 * at + 1))] ?? SKIPPED,
  ]);
}
