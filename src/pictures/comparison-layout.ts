/** Where everything of a comparison stands: each label across the picture, its cells side by side below. */
import type { ComparisonPicture, ComparisonRow } from './comparison.ts';
import { fitWords } from './comparison-words.ts';
import type { Measure } from './fit-text.ts';
import type { PictureFonts } from './fonts.ts';
import { PICTURE_WIDTH, type PlacedText } from './profile-parts.ts';

export const COMPARISON_MARGIN = 40;
const CONTENT_WIDTH = PICTURE_WIDTH - 2 * COMPARISON_MARGIN;
const COLUMN_GAP = 24;
const ROW_GAP = 16;
const SMALLEST = 36;
const MOST_LINES = { title: 2, name: 6, label: 1, cell: 6, note: 4 } as const;

/** A band of the ground behind a row, over the whole width. */
export interface PlacedBand {
  readonly top: number;
  readonly height: number;
  readonly head: boolean;
}

export interface ComparisonLayout {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly bands: readonly PlacedBand[];
}

interface Words {
  readonly text: string;
  readonly family: string;
  readonly sizes: readonly [number, ...number[]];
  readonly tone: PlacedText['tone'];
  readonly maxLines: number;
}

interface Block {
  readonly bottom: number;
  readonly texts: readonly PlacedText[];
  readonly band?: PlacedBand;
}

/** Lays out the picture; its height follows from the lines that the words need. */
export function layoutComparison(
  measure: Measure,
  fonts: PictureFonts,
  picture: ComparisonPicture,
): ComparisonLayout {
  const across = (words: Words, top: number) =>
    placed(measure, words, { x: COMPARISON_MARGIN, top, width: CONTENT_WIDTH });
  const title = { text: picture.title, family: fonts.bold, sizes: [52, 48, 44], tone: 'ink' } as const;
  const heading = across({ ...title, maxLines: MOST_LINES.title }, COMPARISON_MARGIN - 10);
  const blocks: Block[] = [{ bottom: bottomOf(heading) + ROW_GAP, texts: [heading] }];
  const bottom = () => blocks.at(-1)?.bottom ?? 0;
  blocks.push(headBlock(measure, fonts, picture.columns, bottom()));
  for (const row of picture.rows) blocks.push(rowBlock(measure, fonts, row, bottom()));
  for (const text of picture.notes) {
    const words = { text, family: fonts.regular, sizes: [SMALLEST], tone: 'quiet' } as const;
    const note = across({ ...words, maxLines: MOST_LINES.note }, bottom() + ROW_GAP);
    blocks.push({ bottom: bottomOf(note), texts: [note] });
  }
  return {
    width: PICTURE_WIDTH,
    height: bottom() + COMPARISON_MARGIN - 10,
    texts: blocks.flatMap(({ texts }) => texts),
    bands: blocks.flatMap(({ band }) => band ?? []),
  };
}

function headBlock(measure: Measure, fonts: PictureFonts, columns: readonly string[], top: number): Block {
  const words = { family: fonts.bold, sizes: [38], tone: 'ink' } as const;
  const names = columns.map((text): Words => ({ ...words, text, maxLines: MOST_LINES.name }));
  const texts = sideBySide(measure, names, top + ROW_GAP);
  const bottom = Math.max(top, ...texts.map(bottomOf)) + ROW_GAP;
  return { bottom, texts, band: { top, height: bottom - top, head: true } };
}

function rowBlock(
  measure: Measure,
  fonts: PictureFonts,
  { label, cells }: ComparisonRow,
  top: number,
): Block {
  const small = { family: fonts.regular, sizes: [SMALLEST], tone: 'quiet' } as const;
  const title = placed(
    measure,
    { ...small, text: label, maxLines: MOST_LINES.label },
    { x: COMPARISON_MARGIN, top: top + ROW_GAP / 2, width: CONTENT_WIDTH },
  );
  const words = cells.map(({ text, known }): Words => {
    const family = known ? fonts.bold : fonts.regular;
    return { ...small, text, family, tone: known ? 'ink' : 'quiet', maxLines: MOST_LINES.cell };
  });
  const texts = [title, ...sideBySide(measure, words, bottomOf(title))];
  const bottom = Math.max(...texts.map(bottomOf)) + ROW_GAP;
  return { bottom, texts, band: { top, height: bottom - top, head: false } };
}

function sideBySide(measure: Measure, words: readonly Words[], top: number): readonly PlacedText[] {
  const width = (CONTENT_WIDTH - COLUMN_GAP * (words.length - 1)) / words.length;
  return words.map((one, index) => {
    return placed(measure, one, { x: COMPARISON_MARGIN + index * (width + COLUMN_GAP), top, width });
  });
}

interface Place {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

function placed(measure: Measure, words: Words, { x, top, width }: Place): PlacedText {
  const { text, family, sizes, maxLines, tone } = words;
  return { ...fitWords(measure, text, { family, sizes, width, maxLines }), x, top, align: 'left', tone };
}

function bottomOf({ top, height }: PlacedText): number {
  return top + height;
}
