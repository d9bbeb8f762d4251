import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { renderClassChart } from '../../src/pictures/class-chart.ts';
import { CLASS_BAR, type ClassChart, layoutClassChart } from '../../src/pictures/class-chart-layout.ts';
import { loadPictureFonts } from '../../src/pictures/fonts.ts';
import { measureText } from '../../src/pictures/render-profile.ts';

const fonts = loadPictureFonts();
const chart: ClassChart = {
  title: '9«Ғ» сыныбы, №12 мектеп-гимназия, Өскемен',
  subtitle: 'Кірді: 28. Тестті бітірді: 25.',
  groups: [
    {
      heading: 'Қызығушылықтар',
      rows: [
        { label: 'Практикалық', count: 8, value: '8', note: undefined },
        { label: 'Қалғаны бірге', count: 4, value: '4+', note: 'өңірде оқытыла ма — дерек жоқ' },
      ],
    },
    { heading: 'Бос топ', rows: [] },
  ],
  footnote: 'Бұл — қабілет емес, қызығушылық.',
};

test('bars are as long as the counts beside the longest; a group without rows is left out', () => {
  const { bars, texts, height } = layoutClassChart(measureText, fonts, chart);
  expect(bars.map(({ filled }) => filled)).toEqual([CLASS_BAR.width, CLASS_BAR.width / 2]);
  const said = texts.flatMap(({ lines }) => lines).join(' ');
  expect(said).toContain('4+');
  expect(said).not.toContain('Бос топ');
  const bottoms = texts.map(({ top, height: own }) => top + own);
  expect(Math.max(...bottoms)).toBeLessThan(height);
});

test('a number stands on the line of its label, nothing covers anything', () => {
  const { bars, texts } = layoutClassChart(measureText, fonts, chart);
  const left = texts.filter(({ align }) => align === 'left');
  for (const [index, { top, height }] of left.entries()) {
    expect(top + height).toBeLessThanOrEqual(left[index + 1]?.top ?? Number.POSITIVE_INFINITY);
  }
  for (const { top } of bars) {
    expect(left.some((text) => text.top < top + CLASS_BAR.height && text.top + text.height > top)).toBe(
      false,
    );
  }
});

test('the picture is a PNG of 1080 px', async () => {
  expect((await loadImage(renderClassChart(fonts, chart))).width).toBe(1080);
});
