/** What stands on a profile picture, in pixels from the upper left corner. */
import type { FittedText } from './fit-text.ts';
import { type ChartArea, SCORE_RANGE } from './profile-chart.ts';

/** Three times a phone of 360 px: 36 px here are 12 px there, no text is smaller. */
export const PICTURE_WIDTH = 1080;
export const MARGIN = 60;
export const CONTENT_WIDTH = PICTURE_WIDTH - 2 * MARGIN;
export const BAR_HEIGHT = 46;
export const STAR_SIZE = 44;
/** Half of the whisker: 80 % of a normal distribution lie within 1.28 standard deviations. */
const WHISKER_SDS = 1.28;

export interface PlacedText extends FittedText {
  readonly x: number;
  readonly top: number;
  readonly align: 'left' | 'right';
  readonly tone: 'ink' | 'quiet';
}

export interface PlacedBar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where the score and the ends of its whisker stand, between left and left + width. */
  readonly score: number;
  readonly whisker: readonly [from: number, to: number];
  readonly standsOut: boolean;
}

/** The middle of a mark. */
export interface PlacedMark {
  readonly kind: 'others' | 'star';
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** One block of the picture, from above. */
export interface Part {
  readonly bottom: number;
  readonly texts: readonly PlacedText[];
  readonly bars: readonly PlacedBar[];
  readonly marks: readonly PlacedMark[];
}

/** The bar of an area; scores and whisker never leave it. */
export function barOf(area: ChartArea, box: Pick<PlacedBar, 'left' | 'top' | 'width'>): PlacedBar {
  const half = WHISKER_SDS * area.sd;
  return {
    ...box,
    height: BAR_HEIGHT,
    score: scoreToX(area.score, box),
    whisker: [scoreToX(area.score - half, box), scoreToX(area.score + half, box)],
    standsOut: area.standsOut ?? false,
  };
}

/** Where a score stands on a bar. */
export function scoreToX(score: number, { left, width }: Pick<PlacedBar, 'left' | 'width'>): number {
  const { lowest, highest } = SCORE_RANGE;
  const share = (Math.min(Math.max(score, lowest), highest) - lowest) / (highest - lowest);
  return left + share * width;
}
