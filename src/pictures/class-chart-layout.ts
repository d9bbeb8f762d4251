/** Where everything of a class's picture stands, in pixels from the upper left corner. */
import { fitText, type Measure } from './fit-text.ts';
import type { PictureFonts } from './fonts.ts';
import { CONTENT_WIDTH, MARGIN, PICTURE_WIDTH, type PlacedText } from './profile-parts.ts';

/** The report of a class in words and numbers. */
export interface ClassChart {
  readonly title: string;
  readonly subtitle: string;
  readonly groups: readonly ClassChartGroup[];
  readonly footnote: string;
}

export interface ClassChartGroup {
  readonly heading: string;
  readonly rows: readonly {
    readonly label: string;
    /** How long the bar is, beside the other rows of the group. */
    readonly count: number;
    /** The number as it is written, such as "3+". */
    readonly value: string;
    readonly note: string | undefined;
  }[];
}

export interface ClassChartLayout {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Bars on their tracks; `filled` is the width of the bar. */
  readonly bars: readonly { readonly top: number; readonly filled: number }[];
}

export const CLASS_BAR = { left: MARGIN, width: CONTENT_WIDTH, height: 26 } as const;
const VALUE_WIDTH = 110;
const GAP = 14;
const SECTION_GAP = 44;

/** From above: title, then each group with its rows; a group without rows is left out. */
export function layoutClassChart(measure: Measure, fonts: PictureFonts, chart: ClassChart): ClassChartLayout {
  const texts: PlacedText[] = [];
  const bars: { top: number; filled: number }[] = [];
  let bottom = MARGIN - GAP;
  const put = (
    text: string,
    family: string,
    size: number,
    tone: PlacedText['tone'],
    width = CONTENT_WIDTH,
  ) => {
    const fitted = fitText(measure, text, { family, sizes: [size], width, maxLines: 5 });
    const placed: PlacedText = { ...fitted, x: MARGIN, top: bottom + GAP, align: 'left', tone };
    texts.push(placed);
    bottom = placed.top + placed.height;
    return placed;
  };
  put(chart.title, fonts.bold, 54, 'ink');
  put(chart.subtitle, fonts.regular, 38, 'quiet');
  for (const { heading, rows } of chart.groups.filter((group) => group.rows.length > 0)) {
    bottom += SECTION_GAP - GAP;
    put(heading, fonts.bold, 42, 'ink');
    const most = Math.max(1, ...rows.map(({ count }) => count));
    for (const { label, count, value, note } of rows) {
      const { top } = put(label, fonts.regular, 38, 'ink', CONTENT_WIDTH - VALUE_WIDTH);
      const number = fitText(measure, value, {
        family: fonts.bold,
        sizes: [38, 32],
        width: VALUE_WIDTH,
        maxLines: 1,
      });
      texts.push({ ...number, x: PICTURE_WIDTH - MARGIN, top, align: 'right', tone: 'ink' });
      bars.push({ top: bottom + GAP / 2, filled: (CLASS_BAR.width * count) / most });
      bottom += GAP / 2 + CLASS_BAR.height;
      if (note !== undefined) {
        bottom -= GAP / 2;
        put(note, fonts.regular, 36, 'quiet');
      }
    }
  }
  bottom += SECTION_GAP - GAP;
  put(chart.footnote, fonts.regular, 36, 'quiet');
  return { width: PICTURE_WIDTH, height: bottom + MARGIN - GAP, texts, bars };
}
