import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PictureOrder } from '../../src/pictures/draw.ts';
import { rememberPictures } from '../../src/pictures/remember-pictures.ts';

const orderOf = (text: string): PictureOrder => ({ kind: 'qr', text });
const textOf = (order: PictureOrder): string => (order.kind === 'qr' ? order.text : '');

async function drawn(limit: number, texts: readonly string[]): Promise<readonly string[]> {
  const drawings: string[] = [];
  const draw = rememberPictures(async (order) => {
    drawings.push(textOf(order));
    return Buffer.from(textOf(order));
  }, limit);
  for (const text of texts) expect((await draw(orderOf(text))).toString()).toBe(text);
  return drawings;
}

test('the same result is drawn once', async () => {
  expect(await drawn(2, ['a', 'a', 'b', 'a', 'b'])).toEqual(['a', 'b']);
});

test('who asks while it is being drawn waits for the same drawing', async () => {
  let drawings = 0;
  const draw = rememberPictures(async () => {
    drawings += 1;
    return Buffer.from('picture');
  }, 2);
  const [one, other] = await Promise.all([draw(orderOf('a')), draw(orderOf('a'))]);
  expect(one).toBe(other);
  expect(drawings).toBe(1);
});

test('what was not asked for the longest goes first', async () => {
  expect(await drawn(2, ['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b']);
});

test('an order is drawn again exactly when as many others as the limit were asked for since', async () => {
  const keys = fc.array(fc.constantFrom(...'abcdef'), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), keys, async (limit, asked) => {
      const expected = asked.filter((key, index) => {
        const before = asked.lastIndexOf(key, index - 1);
        return index === 0 || before < 0 || new Set(asked.slice(before + 1, index)).size >= limit;
      });
      expect(await drawn(limit, asked)).toEqual(expected);
    }),
  );
});

test('a drawing that fails is not kept', async () => {
  let isOutOfInk = true;
  const draw = rememberPictures(async (order) => {
    if (isOutOfInk) throw new Error('no ink');
    return Buffer.from(textOf(order));
  }, 1);
  await expect(draw(orderOf('a'))).rejects.toThrow('no ink');
  isOutOfInk = false;
  expect((await draw(orderOf('a'))).toString()).toBe('a');
});

test.each([0, -1, 1.5, Number.NaN])('a limit of %s is refused', (limit) => {
  expect(() => rememberPictures(async () => Buffer.from(''), limit)).toThrow(RangeError);
});
