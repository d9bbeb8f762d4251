import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparisonPicture } from '../../src/pictures/comparison.ts';
import { COMPARISON_MARGIN, layoutComparison } from '../../src/pictures/comparison-layout.ts';
import { renderComparison } from '../../src/pictures/comparison-render.ts';
import { fitWords } from '../../src/pictures/comparison-words.ts';
import type { Measure } from '../../src/pictures/fit-text.ts';
import { loadPictureFonts } from '../../src/pictures/fonts.ts';
import { measureText } from '../../src/pictures/render-profile.ts';

const fonts = loadPictureFonts();
/** Every character as wide as half its size. */
const monospace: Measure = (text, _family, size) => (text.length * size) / 2;
const words = fc.oneof(
  fc.string({ maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'Щәғқңөұүһі wW-ао'), maxLength: 160 }),
);
const pictures: fc.Arbitrary<ComparisonPicture> = fc.constantFrom(2, 3).chain((columns) => {
  const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: columns, maxLength: columns });
  return fc.record({
    title: words,
    columns: each(words),
    rows: fc.array(
      fc.record({ label: words, cells: each(fc.record({ text: words, known: fc.boolean() })) }),
      { maxLength: 12 },
    ),
    notes: fc.array(words, { maxLength: 3 }),
  });
});

const EXAMPLE: ComparisonPicture = {
  title: 'Колледждерді салыстыру',
  columns: ['Хромтау тау-кен техникалық жоғары колледжі', 'Ақтөбе политехникалық колледжі'],
  rows: [
    { label: 'Жатақхана', cells: [cell('бар, 95 орын'), cell('дерек жоқ', false)] },
    { label: 'Оқу тілі', cells: [cell('қазақша'), cell('орысша')] },
  ],
  notes: ['Кәсіпжол'],
};

function cell(text: string, known = true) {
  return { text, known };
}

describe('the picture of a comparison', () => {
  test('whatever the words: all text inside the margins, none covers another, none below 12 px on a phone', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { texts, bands, width, height } = layoutComparison(measureText, fonts, picture);
        const boxes = texts.map((text) => ({
          left: text.x,
          right: text.x + Math.max(0, ...text.lines.map((line) => measureText(line, text.family, text.size))),
          top: text.top,
          bottom: text.top + text.height,
          size: text.size,
        }));
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(COMPARISON_MARGIN);
          expect(box.right).toBeLessThanOrEqual(width - COMPARISON_MARGIN);
          expect(box.bottom).toBeLessThan(height);
          expect((box.size * 360) / width).toBeGreaterThanOrEqual(12);
          for (const other of boxes.slice(index + 1)) {
            expect(other.top >= box.bottom || other.left >= box.right || other.right <= box.left).toBe(true);
          }
        }
        expect(bands).toHaveLength(picture.rows.length + 1);
      }),
    );
  });

  test('is a PNG, the same bytes for the same words, with what is known in bold and the rest quiet', async () => {
    const png = renderComparison(fonts, EXAMPLE);
    expect(renderComparison(fonts, EXAMPLE).equals(png)).toBe(true);
    const { width, height } = await loadImage(png);
    const layout = layoutComparison(measureText, fonts, EXAMPLE);
    expect([width, height]).toEqual([1080, layout.height]);
    const placed = (text: string) => layout.texts.find(({ lines }) => lines.join(' ') === text);
    expect(placed('бар, 95 орын')).toMatchObject({ tone: 'ink', family: fonts.bold });
    expect(placed('дерек жоқ')).toMatchObject({ tone: 'quiet', family: fonts.regular });
    expect(placed('дерек жоқ')?.top).toBe(placed('бар, 95 орын')?.top);
    expect(placed('дерек жоқ')?.x).toBeGreaterThan(placed('бар, 95 орын')?.x ?? 0);
  });
});

describe('words in a narrow column', () => {
  const box = { family: 'any', sizes: [20], width: 100, maxLines: 3 } as const;
  const linesOf = (text: string) => fitWords(monospace, text, box).lines;

  test('are divided at their own hyphen, else before a syllable with a hyphen', () => {
    expect(linesOf('финансово-эконом')).toEqual(['финансово-', 'эконом']);
    expect(linesOf('информационных')).toEqual(['информа-', 'ционных']);
    expect(linesOf('геодезия и карта')).toEqual(['геодезия и', 'карта']);
  });

  test('that find no room are left out whole, with an ellipsis', () => {
    expect(linesOf('один два, три четыре пять шесть семь')).toEqual(['один два,', 'три четыре', 'пять…']);
  });
});
