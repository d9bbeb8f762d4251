import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPictureCache } from '../../src/pictures/picture-cache.ts';

const picture = (name: string): Buffer => Buffer.from(name);

function drawn(limit: number, keys: readonly string[]): readonly string[] {
  const cache = createPictureCache(limit);
  const drawings: string[] = [];
  for (const key of keys) {
    const got = cache.get(key, () => {
      drawings.push(key);
      return picture(key);
    });
    expect(got.toString()).toBe(key);
    expect(cache.size()).toBeLessThanOrEqual(limit);
  }
  return drawings;
}

test('the same result is drawn once', () => {
  expect(drawn(2, ['a', 'a', 'b', 'a', 'b'])).toEqual(['a', 'b']);
});

test('what was not asked for the longest goes first', () => {
  expect(drawn(2, ['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b']);
});

test('a key is drawn again exactly when as many others as the limit were asked for since', () => {
  const keys = fc.array(fc.constantFrom(...'abcdef'), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), keys, (limit, asked) => {
      const expected = asked.filter((key, index) => {
        const before = asked.lastIndexOf(key, index - 1);
        return index === 0 || before < 0 || new Set(asked.slice(before + 1, index)).size >= limit;
      });
      expect(drawn(limit, asked)).toEqual(expected);
    }),
  );
});

test('a drawing that fails is not kept', () => {
  const cache = createPictureCache(1);
  cache.get('good', () => picture('good'));
  expect(() =>
    cache.get('bad', () => {
      throw new Error('no ink');
    }),
  ).toThrow('no ink');
  expect(cache.get('good', () => picture('drawn again')).toString()).toBe('good');
  expect(cache.get('bad', () => picture('bad')).toString()).toBe('bad');
});

test.each([0, -1, 1.5, Number.NaN])('a limit of %s is refused', (limit) => {
  expect(() => createPictureCache(limit)).toThrow(RangeError);
});
