/** Text made to fit a box: smaller first, then on more lines, then broken and cut with an ellipsis. */

/** Width in pixels of a text in a font family at a size in pixels. */
export type Measure = (text: string, family: string, size: number) => number;

export interface TextBox {
  readonly family: string;
  /** Pixels, largest first, at least one. */
  readonly sizes: readonly [number, ...number[]];
  readonly width: number;
  readonly maxLines: number;
}

export interface FittedText {
  readonly family: string;
  readonly size: number;
  readonly lines: readonly string[];
  /** Of the widest line. */
  readonly width: number;
  readonly lineHeight: number;
  /** Of all lines. */
  readonly height: number;
}

const LINE_HEIGHT = 1.26;
const graphemes = new Intl.Segmenter('kk', { granularity: 'grapheme' });

/** Lays text into a box: never wider than `width`, never more than `maxLines` lines. */
export function fitText(measure: Measure, text: string, box: TextBox): FittedText {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const smallest = box.sizes.at(-1) ?? box.sizes[0];
  for (let maxLines = 1; maxLines <= box.maxLines; maxLines++) {
    for (const size of box.sizes) {
      const fits = (line: string) => measure(line, box.family, size) <= box.width;
      const lines = wrapped(words, fits, maxLines);
      if (lines !== undefined) return fitted(measure, box.family, size, lines);
    }
  }
  const fits = (line: string) => measure(line, box.family, smallest) <= box.width;
  return fitted(measure, box.family, smallest, cut(words.join(' '), fits, box.maxLines));
}

function fitted(measure: Measure, family: string, size: number, lines: readonly string[]): FittedText {
  const lineHeight = Math.round(size * LINE_HEIGHT);
  const width = Math.max(0, ...lines.map((line) => measure(line, family, size)));
  return { family, size, lines, width, lineHeight, height: lineHeight * lines.length };
}

/** Whole words on at most so many lines, undefined when they do not fit. */
function wrapped(
  words: readonly string[],
  fits: (line: string) => boolean,
  maxLines: number,
): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else if (lines.length < maxLines && fits(word)) lines.push(word);
    else return undefined;
  }
  return lines;
}

/** As much of the text as the lines hold, broken anywhere, with an ellipsis at the end. */
function cut(text: string, fits: (line: string) => boolean, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < maxLines) {
    const last = lines.length === maxLines - 1;
    const line =
      last && !fits(rest) ? `${longestStart(rest, (start) => fits(`${start}…`))}…` : longestStart(rest, fits);
    if (line === '') break;
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

function longestStart(text: string, fits: (start: string) => boolean): string {
  let start = '';
  for (const { segment } of graphemes.segment(text)) {
    if (!fits(start + segment)) break;
    start += segment;
  }
  return start;
}
