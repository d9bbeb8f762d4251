import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import { loadPictureFonts } from '../../src/pictures/fonts.ts';
import type { ProfileChart } from '../../src/pictures/profile-chart.ts';
import { layoutProfile, type ProfileLayout } from '../../src/pictures/profile-layout.ts';
import { measureText, renderProfile } from '../../src/pictures/render-profile.ts';
import { exampleChart } from './charts.ts';

const fonts = loadPictureFonts();
const words = fc.oneof(
  fc.string({ maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'Щәғқңөұүһі wW-'), maxLength: 160 }),
);
const score = fc.double({ min: 0, max: 48, noNaN: true });
const charts: fc.Arbitrary<ProfileChart> = fc.record({
  title: words,
  areas: fc.array(
    fc.record({
      name: words,
      score,
      sd: fc.double({ min: 0, max: 20, noNaN: true }),
      others: fc.option(score, { nil: undefined }),
      standsOut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  scale: fc.record({ low: words, high: words }),
  legend: fc.record({ score: words, others: words, standsOut: words }),
  footer: words,
});

const layoutOf = (chart: ProfileChart): ProfileLayout => layoutProfile(measureText, fonts, chart);

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => string;
}

/** The picture as another reader of PNG sees it. */
async function seen(png: Buffer): Promise<Picture> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number): string => {
    const start = (Math.round(y) * image.width + Math.round(x)) * 4;
    return data.slice(start, start + 4).join(' ');
  };
  return { width: image.width, height: image.height, at };
}

test.each(LANGUAGES)('the picture in %s is a PNG of the size that phones show whole', async (language) => {
  const png = renderProfile(fonts, exampleChart(language));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const { width, height } = await seen(png);
  expect(width).toBe(1080);
  expect(height).toBe(layoutOf(exampleChart(language)).height);
  expect(height).toBeGreaterThan(width);
  expect(height).toBeLessThan(1.4 * width);
});

test.each(LANGUAGES)('the names of the areas in %s stand whole on one line each', (language) => {
  const chart = exampleChart(language);
  const lines = layoutOf(chart).texts.map((text) => text.lines);
  for (const { name } of chart.areas) expect(lines).toContainEqual([name]);
});

test('no text is smaller than 12 px on a phone of 360 px', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const { texts, width } = layoutOf(chart);
      for (const { size } of texts) expect((size * 360) / width).toBeGreaterThanOrEqual(12);
    }),
  );
});

test('whatever the words, all text stays inside the margins and no text covers another', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const { texts, width, height } = layoutOf(chart);
      const boxes = texts.map((text) => {
        const widths = text.lines.map((line) => measureText(line, text.family, text.size));
        const left = text.align === 'left' ? text.x : text.x - Math.max(0, ...widths);
        return { left, right: left + Math.max(0, ...widths), top: text.top, bottom: text.top + text.height };
      });
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(60);
        expect(box.right).toBeLessThanOrEqual(width - 60);
        expect(box.bottom).toBeLessThan(height);
        for (const other of boxes.slice(index + 1)) {
          expect(other.top >= box.bottom || other.left >= box.right).toBe(true);
        }
      }
    }),
  );
});

test('whatever the scores, whiskers, scores and marks stay inside the picture and the plot', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const { bars, marks, width } = layoutOf(chart);
      for (const { left, width: plot, score, whisker } of bars) {
        const [from, to] = whisker;
        const ascending = [left, from, score, to, left + plot];
        expect(ascending).toEqual(ascending.toSorted((one, other) => one - other));
      }
      for (const { kind, x, height } of marks) {
        expect(x).toBeGreaterThanOrEqual(60);
        expect(kind === 'star' ? x + height / 2 : x).toBeLessThanOrEqual(width - 60);
      }
    }),
  );
});

test('a score stands in proportion between 8 and 40, its whisker 1.28 standard deviations to each side', () => {
  const example = exampleChart('kk');
  const areas = [{ name: 'бір', score: 24, sd: 5, others: 16 }];
  const { bars, marks } = layoutOf({ ...example, areas });
  const [bar] = bars;
  expect(bar).toMatchObject({ left: 60, width: 960, score: 540 });
  expect(bar?.whisker[0]).toBeCloseTo(540 - 192, 9);
  expect(bar?.whisker[1]).toBeCloseTo(540 + 192, 9);
  expect(marks[0]).toMatchObject({ kind: 'others', x: 300 });
});

test('the second lens is explained only when it is shown', () => {
  const { legend } = exampleChart('ru');
  const linesOf = (bothLenses: boolean) =>
    layoutOf(exampleChart('ru', bothLenses)).texts.map((text) => text.lines.join(' '));
  expect(linesOf(true)).toEqual(expect.arrayContaining([legend.score, legend.others, legend.standsOut]));
  expect(linesOf(false)).toContain(legend.score);
  expect(linesOf(false)).not.toContain(legend.others);
  expect(linesOf(false)).not.toContain(legend.standsOut);
  expect(layoutOf(exampleChart('ru', false)).marks).toEqual([]);
});

test('bars, whiskers, the mark of others and the ground have the colours they should, all opaque', async () => {
  const chart = exampleChart('kk');
  const { bars } = layoutOf(chart);
  const { at } = await seen(renderProfile(fonts, chart));
  expect(at(2, 2)).toBe('244 246 249 255');
  for (const [index, { standsOut }] of chart.areas.entries()) {
    const bar = bars[index];
    if (bar === undefined) throw new Error('An area has no bar');
    const y = bar.top + 4;
    expect(at(bar.left + 15, y)).toBe(standsOut ? '237 176 74 255' : '125 176 213 255');
    expect(at(bar.score - 3, y)).toBe(standsOut ? '237 176 74 255' : '125 176 213 255');
    expect(at(bar.score + 3, y)).toBe('220 227 235 255');
    expect(at(bar.whisker[0] + 3, bar.top + bar.height / 2)).toBe('27 40 56 255');
  }
});

test.each([
  [0, 60 - 2],
  [50, 1020 + 2],
])('the whisker of a score of %s is not painted outside the bar', async (beyond, x) => {
  const chart = { ...exampleChart('kk'), areas: [{ name: 'бір', score: beyond, sd: 0 }] };
  const [bar] = layoutOf(chart).bars;
  const { at } = await seen(renderProfile(fonts, chart));
  expect(at(x, (bar?.top ?? 0) + 23)).toBe('244 246 249 255');
});

test('nothing is painted into the margins, whatever the words', async () => {
  const painted = async (chart: ProfileChart): Promise<void> => {
    const { at, width, height } = await seen(renderProfile(fonts, chart));
    for (let y = 0; y < height; y++) {
      for (const x of [0, 20, 40, width - 40, width - 20, width - 1])
        expect(at(x, y)).toBe('244 246 249 255');
    }
  };
  await fc.assert(fc.asyncProperty(charts, painted), { numRuns: 10 });
});

test('the same data give the same bytes, other data give others', () => {
  const [one, same] = [exampleChart('kk'), exampleChart('kk')];
  expect(renderProfile(fonts, one).equals(renderProfile(fonts, same))).toBe(true);
  const moved = one.areas.map((area, index) => (index === 2 ? { ...area, score: area.score + 1 } : area));
  expect(renderProfile(fonts, one).equals(renderProfile(fonts, { ...one, areas: moved }))).toBe(false);
});

test('a picture takes less than 150 ms of the processor', () => {
  const chart = exampleChart('kk');
  const before = process.cpuUsage();
  for (let turn = 0; turn < 5; turn++) renderProfile(fonts, chart);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000 / 5).toBeLessThan(150);
});
