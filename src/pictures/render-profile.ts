/** Draws an interest profile: data in, PNG out; the same data give the same bytes. */
import type { Buffer } from 'node:buffer';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Measure } from './fit-text.ts';
import type { PictureFonts } from './fonts.ts';
import { encodePng } from './png.ts';
import type { ProfileChart } from './profile-chart.ts';
import { layoutProfile } from './profile-layout.ts';
import type { PlacedBar, PlacedMark, PlacedText } from './profile-parts.ts';

/** Blue and amber stay apart for every kind of colour blindness; shape says the same once more. */
export const COLOURS = {
  ground: '#f4f6f9',
  track: '#dce3eb',
  bar: '#7db0d5',
  barStandsOut: '#edb04a',
  ink: '#1b2838',
  quiet: '#4b5a6b',
  others: '#b3400a',
} as const;
const STROKE = 7;
const NEEDLE = { tip: 6, foot: 14, halfFoot: 14 } as const;
/** Share of a text's line height above its baseline. */
const BASELINE = 0.79;

/** PNG of the profile, 1080 px wide, opaque; its height follows from the words. */
export function renderProfile(fonts: PictureFonts, chart: ProfileChart): Buffer {
  const layout = layoutProfile(measureText, fonts, chart);
  const canvas = createCanvas(layout.width, layout.height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS.ground;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const bar of layout.bars) paintBar(context, bar);
  for (const mark of layout.marks) paintMark(context, mark);
  for (const text of layout.texts) paintText(context, text);
  return encodePng(canvas.data(), layout.width, layout.height);
}

const ruler = createCanvas(1, 1).getContext('2d');

/** Width of a text as it is drawn, in pixels. */
export const measureText: Measure = (text, family, size) => {
  ruler.font = `${size}px "${family}"`;
  return ruler.measureText(text).width;
};

/** Puts a laid out text on the canvas in the colour of its tone. */
export function paintText(context: SKRSContext2D, text: PlacedText): void {
  context.font = `${text.size}px "${text.family}"`;
  context.textAlign = text.align;
  context.fillStyle = COLOURS[text.tone];
  for (const [index, line] of text.lines.entries()) {
    context.fillText(line, text.x, text.top + text.lineHeight * (index + BASELINE));
  }
}

function paintBar(context: SKRSContext2D, bar: PlacedBar): void {
  const { left, top, width, height } = bar;
  context.save();
  context.beginPath();
  context.roundRect(left, top, width, height, 10);
  context.clip();
  context.fillStyle = COLOURS.track;
  context.fillRect(left, top, width, height);
  context.fillStyle = bar.standsOut ? COLOURS.barStandsOut : COLOURS.bar;
  context.fillRect(left, top, bar.score - left, height);
  paintWhisker(context, bar);
  context.restore();
}

/** The ends stand inside from..to; one shorter than its strokes is clipped by the bar. */
function paintWhisker(context: SKRSContext2D, { top, height, whisker: [from, to] }: PlacedBar): void {
  const cap = height * 0.44;
  const middle = top + height / 2;
  context.fillStyle = COLOURS.ink;
  context.fillRect(from, middle - STROKE / 2, to - from, STROKE);
  context.fillRect(from, middle - cap / 2, STROKE, cap);
  context.fillRect(to - STROKE, middle - cap / 2, STROKE, cap);
}

function paintMark(context: SKRSContext2D, mark: PlacedMark): void {
  if (mark.kind === 'star') paintStar(context, mark);
  else paintOthers(context, mark);
}

/** A needle through the bar on a foot below it, so that it covers neither the whisker nor the score. */
function paintOthers(context: SKRSContext2D, { x, y, height }: PlacedMark): void {
  const [top, bottom] = [y - height / 2, y + height / 2];
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, bottom - NEEDLE.tip);
  context.lineTo(x + NEEDLE.halfFoot, bottom + NEEDLE.foot);
  context.lineTo(x - NEEDLE.halfFoot, bottom + NEEDLE.foot);
  context.lineTo(x, bottom - NEEDLE.tip);
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = COLOURS.ground;
  context.lineWidth = 10;
  context.stroke();
  context.strokeStyle = COLOURS.others;
  context.lineWidth = 5;
  context.stroke();
  context.fillStyle = COLOURS.others;
  context.fill();
}

function paintStar(context: SKRSContext2D, { x, y, height }: PlacedMark): void {
  context.beginPath();
  for (let corner = 0; corner < 10; corner++) {
    const radius = (height / 2) * (corner % 2 === 0 ? 1 : 0.45);
    const angle = (corner * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.fillStyle = COLOURS.barStandsOut;
  context.strokeStyle = COLOURS.ink;
  context.fill();
  context.stroke();
}
