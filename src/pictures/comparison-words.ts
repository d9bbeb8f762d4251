/** Words for narrow columns: too wide ones are divided as a reader would, and what is left out is left out whole. */
import { type FittedText, fitText, type Measure, type TextBox } from './fit-text.ts';

const VOWEL = /[аеёиоуыэюяәөұүіaeiouy]/iu;
const CONSONANT = /[бвгджзклмнпрстфхцчшщғқңһbcdfghjklmnpqrstvwxz]/iu;
/** Letters that stay together on either side of a division. */
const LEAST_PART = 3;
const HYPHEN = '-';

/** Lays text into a narrow box. No word is cut without a hyphen; words that find no room end in an ellipsis. */
export function fitWords(measure: Measure, text: string, box: TextBox): FittedText {
  const smallest = Math.min(...box.sizes);
  const fits = (part: string) => measure(part, box.family, smallest) <= box.width;
  const words = text.split(/\s+/u).flatMap((word) => divided(word, fits));
  for (let count = words.length; count > 0; count--) {
    const shown = words
      .slice(0, count)
      .join(' ')
      .replace(/[-,]$/u, count < words.length ? '' : '$&');
    const whole = count === words.length ? shown : `${shown}…`;
    const fitted = fitText(measure, whole, box);
    if (fitted.lines.join(' ') === whole) return fitted;
  }
  return fitText(measure, text, box);
}

/** A word in parts that fit a line each: at its own hyphens, else before a syllable; whole where neither helps. */
function divided(word: string, fits: (part: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const ends = [...word].flatMap((letter, index) => (letter === HYPHEN ? [index + 1] : []));
  const atHyphen = ends.findLast((end) => end < word.length && fits(word.slice(0, end)));
  if (atHyphen !== undefined) return [word.slice(0, atHyphen), ...divided(word.slice(atHyphen), fits)];
  for (let end = word.length - LEAST_PART; end >= LEAST_PART; end--) {
    const part = `${word.slice(0, end)}${HYPHEN}`;
    if (startsSyllable(word, end) && fits(part)) return [part, ...divided(word.slice(end), fits)];
  }
  return [word];
}

function startsSyllable(word: string, at: number): boolean {
  return CONSONANT.test(word[at] ?? '') && VOWEL.test(word[at + 1] ?? '') && word[at - 1] !== HYPHEN;
}
