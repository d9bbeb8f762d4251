/** The lines that explain the marks of a profile picture: a sample of each, and its words. */
import { fitText, type Measure } from './fit-text.ts';
import type { PictureFonts } from './fonts.ts';
import type { ProfileChart } from './profile-chart.ts';
import {
  CONTENT_WIDTH,
  MARGIN,
  type Part,
  type PlacedBar,
  type PlacedMark,
  type PlacedText,
  STAR_SIZE,
} from './profile-parts.ts';

const SAMPLE_WIDTH = 112;
const SAMPLE_HEIGHT = 34;
const SAMPLE_GAP = 26;

type Sample = 'score' | PlacedMark['kind'];

/** One block for each kind of mark that the chart shows, to be placed from its top. */
export function legendLines(
  measure: Measure,
  fonts: PictureFonts,
  { legend, areas }: ProfileChart,
): readonly ((top: number) => Part)[] {
  const samples: (readonly [Sample, string])[] = [['score', legend.score]];
  if (areas.some((area) => area.others !== undefined)) samples.push(['others', legend.others]);
  if (areas.some((area) => area.standsOut)) samples.push(['star', legend.standsOut]);
  return samples.map(
    ([sample, words]) =>
      (top) =>
        legendLine(measure, fonts, sample, words, top),
  );
}

function legendLine(measure: Measure, fonts: PictureFonts, sample: Sample, words: string, top: number): Part {
  const width = CONTENT_WIDTH - SAMPLE_WIDTH - SAMPLE_GAP;
  const fitted = fitText(measure, words, { family: fonts.regular, sizes: [38, 36], width, maxLines: 2 });
  const x = MARGIN + SAMPLE_WIDTH + SAMPLE_GAP;
  const text: PlacedText = { ...fitted, x, top, align: 'left', tone: 'ink' };
  const middle = top + fitted.lineHeight / 2;
  return {
    bottom: top + fitted.height,
    texts: [text],
    bars: sample === 'score' ? [sampleBar(middle)] : [],
    marks: sample === 'score' ? [] : [sampleMark(sample, middle)],
  };
}

function sampleBar(middle: number): PlacedBar {
  const [left, width, height] = [MARGIN, SAMPLE_WIDTH, SAMPLE_HEIGHT];
  const whisker = [left + width * 0.38, left + width * 0.9] as const;
  const score = (whisker[0] + whisker[1]) / 2;
  return { left, top: middle - height / 2, width, height, score, whisker, standsOut: false };
}

function sampleMark(kind: PlacedMark['kind'], middle: number): PlacedMark {
  const x = MARGIN + SAMPLE_WIDTH / 2;
  if (kind === 'star') return { kind, x, y: middle, height: STAR_SIZE };
  // The foot of the needle stands below its height: both together are centred.
  return { kind, x, y: middle - 7, height: SAMPLE_HEIGHT - 8 };
}
