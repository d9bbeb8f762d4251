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
  const column = openColumn(measure, fonts);
  column.put(chart.title, 'title');
  column.put(chart.subtitle, 'subtitle');
  for (const { heading, rows } of chart.groups.filter((group) => group.rows.length > 0)) {
    column.skip(SECTION_GAP);
    column.put(heading, 'heading');
    const most = Math.max(1, ...rows.map(({ count }) => count));
    for (const { label, count, value, note } of rows) {
      column.putNumbered(label, value);
      column.putBar(count / most);
      if (note === undefined) continue;
      column.skip(GAP / 2);
      column.put(note, 'note');
    }
  }
  column.skip(SECTION_GAP);
  column.put(chart.footnote, 'note');
  return column.layout();
}

type Style = {
  readonly size: number;
  readonly weight: keyof PictureFonts;
  readonly tone: PlacedText['tone'];
};
const STYLES = {
  title: { size: 54, weight: 'bold', tone: 'ink' },
  subtitle: { size: 38, weight: 'regular', tone: 'quiet' },
  heading: { size: 42, weight: 'bold', tone: 'ink' },
  label: { size: 38, weight: 'regular', tone: 'ink' },
  note: { size: 36, weight: 'regular', tone: 'quiet' },
} as const satisfies Record<string, Style>;

/** Things one below the other; everything put stands a gap below what was put before. */
function openColumn(measure: Measure, fonts: PictureFonts) {
  const texts: PlacedText[] = [];
  const bars: { top: number; filled: number }[] = [];
  let bottom = MARGIN - GAP;
  const put = (text: string, style: keyof typeof STYLES, width: number = CONTENT_WIDTH): number => {
    const { size, weight, tone } = STYLES[style];
    const fitted = fitText(measure, text, { family: fonts[weight], sizes: [size], width, maxLines: 5 });
    const top = bottom + GAP;
    texts.push({ ...fitted, x: MARGIN, top, align: 'left', tone });
    bottom = top + fitted.height;
    return top;
  };
  return {
    put,
    /** A label with its number at the other end of the first line. */
    putNumbered: (label: string, value: string) => {
      const top = put(label, 'label', CONTENT_WIDTH - VALUE_WIDTH);
      const box = { family: fonts.bold, sizes: [38, 32], width: VALUE_WIDTH, maxLines: 1 } as const;
      const x = PICTURE_WIDTH - MARGIN;
      texts.push({ ...fitText(measure, value, box), x, top, align: 'right', tone: 'ink' });
    },
    /** A bar close to the label above it; `share` of its track is filled. */
    putBar: (share: number) => {
      const top = bottom + GAP / 2;
      bars.push({ top, filled: CLASS_BAR.width * share });
      bottom = top + CLASS_BAR.height;
    },
    /** The next thing stands this far below, instead of a gap. */
    skip: (distance: number) => {
      bottom += distance - GAP;
    },
    layout: (): ClassChartLayout => ({ width: PICTURE_WIDTH, height: bottom + MARGIN - GAP, texts, bars }),
  };
}
