/** Where everything of a profile picture stands. */
import { fitText, type Measure } from './fit-text.ts';
import type { PictureFonts } from './fonts.ts';
import type { ChartArea, ProfileChart } from './profile-chart.ts';
import { legendLines } from './profile-legend.ts';
import {
  barOf,
  CONTENT_WIDTH,
  MARGIN,
  type Part,
  PICTURE_WIDTH,
  type PlacedMark,
  type PlacedText,
  STAR_SIZE,
  scoreToX,
} from './profile-parts.ts';

const STAR_GAP = 14;
const SCALE_GAP = 24;

export interface ProfileLayout extends Omit<Part, 'bottom'> {
  readonly width: number;
  readonly height: number;
}

/** Lays out the picture; its height follows from the lines that the words need. */
export function layoutProfile(measure: Measure, fonts: PictureFonts, chart: ProfileChart): ProfileLayout {
  const title = { text: chart.title, family: fonts.bold, sizes: [58, 52, 48], tone: 'ink' } as const;
  const footer = { text: chart.footer, family: fonts.regular, sizes: [36], tone: 'quiet' } as const;
  const parts = stacked(MARGIN - 14, [
    [0, (top) => linePart(measure, title, top)],
    ...chart.areas.map(
      (area, index): Block => [index === 0 ? 28 : 30, (top) => areaPart(measure, fonts, area, top)],
    ),
    [18, (top) => scalePart(measure, fonts, chart.scale, top)],
    ...legendLines(measure, fonts, chart).map((line, index): Block => [index === 0 ? 34 : 12, line]),
    [32, (top) => linePart(measure, footer, top)],
  ]);
  return {
    width: PICTURE_WIDTH,
    height: (parts.at(-1)?.bottom ?? 0) + MARGIN - 14,
    texts: parts.flatMap((part) => part.texts),
    bars: parts.flatMap((part) => part.bars),
    marks: parts.flatMap((part) => part.marks),
  };
}

/** The gap above a block, and the block when its top is known. */
type Block = readonly [gap: number, place: (top: number) => Part];

function stacked(start: number, blocks: readonly Block[]): readonly Part[] {
  let bottom = start;
  return blocks.map(([gap, place]) => {
    const part = place(bottom + gap);
    bottom = part.bottom;
    return part;
  });
}

interface Line {
  readonly text: string;
  readonly family: string;
  readonly sizes: readonly [number, ...number[]];
  readonly tone: PlacedText['tone'];
}

function linePart(measure: Measure, { text, family, sizes, tone }: Line, top: number): Part {
  const fitted = fitText(measure, text, { family, sizes, width: CONTENT_WIDTH, maxLines: 2 });
  const placed: PlacedText = { ...fitted, x: MARGIN, top, align: 'left', tone };
  return { bottom: top + fitted.height, texts: [placed], bars: [], marks: [] };
}

function areaPart(measure: Measure, fonts: PictureFonts, area: ChartArea, top: number): Part {
  const width = CONTENT_WIDTH - (area.standsOut ? STAR_SIZE + STAR_GAP : 0);
  const fitted = fitText(measure, area.name, { family: fonts.bold, sizes: [44, 42, 40], width, maxLines: 2 });
  const name: PlacedText = { ...fitted, x: MARGIN, top, align: 'left', tone: 'ink' };
  const bar = barOf(area, { left: MARGIN, top: top + name.height + 6, width: CONTENT_WIDTH });
  const middle = bar.top + bar.height / 2;
  const marks: PlacedMark[] = [];
  if (area.others !== undefined) {
    marks.push({ kind: 'others', x: scoreToX(area.others, bar), y: middle, height: bar.height });
  }
  if (area.standsOut) {
    const x = name.x + name.width + STAR_GAP + STAR_SIZE / 2;
    marks.push({ kind: 'star', x, y: name.top + name.height / 2, height: STAR_SIZE });
  }
  return { bottom: bar.top + bar.height, texts: [name], bars: [bar], marks };
}

function scalePart(measure: Measure, fonts: PictureFonts, scale: ProfileChart['scale'], top: number): Part {
  const width = (CONTENT_WIDTH - SCALE_GAP) / 2;
  const box = { family: fonts.regular, sizes: [36], width, maxLines: 2 } as const;
  const low = fitText(measure, scale.low, box);
  const high = fitText(measure, scale.high, box);
  const texts: readonly PlacedText[] = [
    { ...low, x: MARGIN, top, align: 'left', tone: 'quiet' },
    { ...high, x: MARGIN + CONTENT_WIDTH, top, align: 'right', tone: 'quiet' },
  ];
  return { bottom: top + Math.max(low.height, high.height), texts, bars: [], marks: [] };
}
