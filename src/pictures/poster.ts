/** Draws a poster: data in, PNG or PDF out, the same page in both. */
import type { Buffer } from 'node:buffer';
import { createCanvas, PDFDocument } from '@napi-rs/canvas';
import type { PictureFonts } from './fonts.ts';
import { encodePng } from './png.ts';
import { layoutPoster, PAGE, type Poster, type PosterText } from './poster-layout.ts';
import { type Pen, paintQr, qrModules } from './qr.ts';
import { measureText } from './render-profile.ts';

export const POSTER_KINDS = ['pdf', 'png'] as const;
export type PosterKind = (typeof POSTER_KINDS)[number];

interface WritingPen extends Pen {
  font: string;
  textAlign: string;
  readonly fillText: (text: string, x: number, y: number) => void;
}

/** Pixels for a point: 180 dpi, sharp on a school's printer. */
const SCALE = 2.5;
const INK = { loud: '#101820', quiet: '#4b5a6b' } as const;
/** Share of a text's line height above its baseline. */
const BASELINE = 0.79;

/** One page of A4, white. Letters of the PDF are vectors and need no font on the printer. */
export function renderPoster(fonts: PictureFonts, poster: Poster, kind: PosterKind): Buffer {
  if (kind === 'pdf') {
    const document = new PDFDocument({ title: poster.title });
    paint(document.beginPage(PAGE.width, PAGE.height), fonts, poster);
    document.endPage();
    return document.close();
  }
  const [width, height] = [Math.round(PAGE.width * SCALE), Math.round(PAGE.height * SCALE)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  paint(context, fonts, poster);
  return encodePng(canvas.data(), width, height);
}

function paint(context: WritingPen, fonts: PictureFonts, poster: Poster): void {
  const { texts, qr } = layoutPoster(measureText, fonts, poster);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, PAGE.width + 1, PAGE.height + 1);
  paintQr(context, qrModules(poster.url), qr);
  context.textAlign = 'center';
  for (const text of texts) paintLines(context, text);
}

function paintLines(
  context: WritingPen,
  { family, size, lines, lineHeight, top, isQuiet }: PosterText,
): void {
  context.font = `${size}px "${family}"`;
  context.fillStyle = isQuiet ? INK.quiet : INK.loud;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, PAGE.width / 2, top + lineHeight * (index + BASELINE));
  }
}
