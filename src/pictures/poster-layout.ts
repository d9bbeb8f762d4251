/** Where everything of a poster stands, in points (1/72 inch) on a page of A4. */
import { type FittedText, fitText, type Measure } from './fit-text.ts';
import type { PictureFonts } from './fonts.ts';

/** A page for the wall: what it is for, which class, a code to scan, and what to do. */
export interface Poster {
  readonly title: string;
  /** Name of the class. */
  readonly label: string;
  /** The steps, one a line, in order. */
  readonly steps: readonly string[];
  /** What the code holds; written below it as well. */
  readonly url: string;
  readonly footnote: string;
}

export interface PosterText extends FittedText {
  readonly top: number;
  readonly isQuiet: boolean;
}

export interface PosterLayout {
  readonly texts: readonly PosterText[];
  readonly qr: { readonly left: number; readonly top: number; readonly side: number };
}

/** Of A4, 210 × 297 mm. */
export const PAGE = { width: 595, height: 842 } as const;
const MARGIN = 40;
const WIDTH = PAGE.width - 2 * MARGIN;
const GAP = 9;

/**
 * The code takes all that the words leave, up to the whole width: the bigger, the farther it is read. A link of 58
 * characters gives modules of 4.4 mm and a code 146 mm wide: by the rule of thumb of 10:1 it is read from 1.5 m at once;
 * from farther a camera has to zoom or resolve more than the rule asks (`test/pictures/poster.test.ts` tries 7 m).
 */
export function layoutPoster(measure: Measure, fonts: PictureFonts, poster: Poster): PosterLayout {
  const laid = (text: string, family: string, sizes: readonly [number, ...number[]], maxLines: number) =>
    fitText(measure, text, { family, sizes, width: WIDTH, maxLines });
  const above = [
    { ...laid(poster.title, fonts.bold, [30, 26, 22], 2), isQuiet: false },
    { ...laid(poster.label, fonts.regular, [22, 19], 2), isQuiet: false },
  ];
  const below = [
    ...poster.steps.map((step) => ({ ...laid(step, fonts.regular, [18, 16], 2), isQuiet: false })),
    { ...laid(poster.url, fonts.regular, [13, 11, 9], 1), isQuiet: true },
    { ...laid(poster.footnote, fonts.regular, [12, 11], 3), isQuiet: true },
  ];
  const top = stack(above, MARGIN);
  const bottom = stack(below, PAGE.height - MARGIN - heightOf(below));
  const free = PAGE.height - 2 * MARGIN - heightOf(above) - heightOf(below) - 2 * GAP;
  const side = Math.min(WIDTH, free);
  const qrTop = MARGIN + heightOf(above) + GAP + (free - side) / 2;
  return { texts: [...top, ...bottom], qr: { left: (PAGE.width - side) / 2, top: qrTop, side } };
}

type Unplaced = Omit<PosterText, 'top'>;

function stack(texts: readonly Unplaced[], top: number): readonly PosterText[] {
  return texts.map((text, index) => ({
    ...text,
    top: top + heightOf(texts.slice(0, index)) + (index && GAP),
  }));
}

function heightOf(texts: readonly Unplaced[]): number {
  return texts.reduce((sum, { height }) => sum + height, 0) + GAP * Math.max(0, texts.length - 1);
}
