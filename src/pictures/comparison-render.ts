/** Draws a comparison: data in, PNG out; the same data give the same bytes. */
import type { Buffer } from 'node:buffer';
import { createCanvas } from '@napi-rs/canvas';
import type { ComparisonPicture } from './comparison.ts';
import { layoutComparison } from './comparison-layout.ts';
import type { PictureFonts } from './fonts.ts';
import { encodePng } from './png.ts';
import { measureText, paintText } from './render-profile.ts';

/** Rows alternate, so that the eye stays on its line; the head stands out by its colour. */
const GROUNDS = { head: '#cfe2f0', even: '#f4f6f9', odd: '#e6ebf1' } as const;

/** PNG of the comparison, 1080 px wide, opaque; its height follows from the words. */
export function renderComparison(fonts: PictureFonts, picture: ComparisonPicture): Buffer {
  const layout = layoutComparison(measureText, fonts, picture);
  const canvas = createCanvas(layout.width, layout.height);
  const context = canvas.getContext('2d');
  context.fillStyle = GROUNDS.even;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const [index, { top, height, head }] of layout.bands.entries()) {
    context.fillStyle = head ? GROUNDS.head : index % 2 === 0 ? GROUNDS.odd : GROUNDS.even;
    context.fillRect(0, top, layout.width, height);
  }
  for (const text of layout.texts) paintText(context, text);
  return encodePng(canvas.data(), layout.width, layout.height);
}
