import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText, type Measure } from '../../src/pictures/fit-text.ts';
import { loadPictureFonts } from '../../src/pictures/fonts.ts';
import { measureText } from '../../src/pictures/render-profile.ts';

/** Every character as wide as half its size. */
const monospace: Measure = (text, _family, size) => (text.length * size) / 2;
const box = { family: 'any', sizes: [20, 16], width: 100, maxLines: 2 } as const;

test('text that fits keeps the largest size, and shrinks before it wraps', () => {
  expect(fitText(monospace, 'ten  chars', box)).toMatchObject({ size: 20, lines: ['ten chars'], width: 90 });
  expect(fitText(monospace, 'twelve chars', box)).toMatchObject({ size: 16, lines: ['twelve chars'] });
});

test('text that does not fit one line wraps between words, as large as it can', () => {
  expect(fitText(monospace, 'creative handicraft', box)).toMatchObject({
    size: 20,
    lines: ['creative', 'handicraft'],
    width: 100,
    height: 50,
  });
});

test('what no size can hold is broken, and ends with an ellipsis', () => {
  const { lines, size } = fitText(monospace, 'abcdefghijklmnopqrstuvwxyz', box);
  expect(size).toBe(16);
  expect(lines).toEqual(['abcdefghijkl', 'mnopqrstuvw…']);
  expect(fitText(monospace, 'abcdefghijklmnopqrstuvwx', box).lines).toEqual(['abcdefghijkl', 'mnopqrstuvwx']);
});

test('an empty text takes no room', () => {
  expect(fitText(monospace, ' \n', box)).toMatchObject({ lines: [], width: 0, height: 0 });
});

test('no text is ever wider than its box or longer than its lines, and none is lost without an ellipsis', () => {
  const { bold } = loadPictureFonts();
  const letters = fc.constantFrom(...'әғқңөұүһіШЖщwmWiІ ,-— \n👩‍🔧');
  const texts = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: letters, maxLength: 200 }));
  const boxes = fc.record({
    width: fc.integer({ min: 120, max: 968 }),
    maxLines: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(texts, boxes, (text, { width, maxLines }) => {
      const fitted = fitText(measureText, text, { family: bold, sizes: [44, 40, 36], width, maxLines });
      expect(fitted.lines.length).toBeLessThanOrEqual(maxLines);
      for (const line of fitted.lines) {
        expect(measureText(line, bold, fitted.size)).toBeLessThanOrEqual(width);
      }
      const shown = fitted.lines.join('').replaceAll(/\s/gu, '');
      const whole = text.replaceAll(/\s/gu, '');
      expect(shown === whole || (shown.endsWith('…') && whole.startsWith(shown.slice(0, -1)))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
