/** Draws the report of a class: data in, PNG out; the same data give the same bytes. */
import type { Buffer } from 'node:buffer';
import { createCanvas } from '@napi-rs/canvas';
import { CLASS_BAR, type ClassChart, layoutClassChart } from './class-chart-layout.ts';
import type { PictureFonts } from './fonts.ts';
import { encodePng } from './png.ts';
import { COLOURS, measureText, paintText } from './render-profile.ts';

/** PNG, 1080 px wide, opaque; its height follows from the words. Read on a phone and by a projector. */
export function renderClassChart(fonts: PictureFonts, chart: ClassChart): Buffer {
  const layout = layoutClassChart(measureText, fonts, chart);
  const canvas = createCanvas(layout.width, layout.height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS.ground;
  context.fillRect(0, 0, layout.width, layout.height);
  const { left, width, height } = CLASS_BAR;
  for (const { top, filled } of layout.bars) {
    for (const [colour, length] of [[COLOURS.track, width] as const, [COLOURS.bar, filled] as const]) {
      context.fillStyle = colour;
      context.beginPath();
      context.roundRect(left, top, length, height, height / 2);
      context.fill();
    }
  }
  for (const text of layout.texts) paintText(context, text);
  return encodePng(canvas.data(), layout.width, layout.height);
}
