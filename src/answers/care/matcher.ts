import { remembered } from '../../language/remembered.ts';
import { nearly } from './near.ts';
import type { Element, Pattern, PatternWord } from './patterns.ts';

/** How many other words may stand between two elements of a pattern. */
const WIDEST_GAP = 2;

/** Finds patterns in a row of words: the words each covers, pattern by pattern, wherever they stand. */
export type Matcher = (words: readonly string[]) => Generator<readonly number[]>;

function fits(word: string, { stem, beginning, strict }: PatternWord): boolean {
  if (word === stem || (beginning && word.startsWith(stem))) return true;
  return !strict && nearly(word, stem, beginning);
}

/** Where element `element` can end when it begins exactly at `at`. */
function ends(words: readonly string[], element: Element, at: number): readonly number[] {
  const first = words[at];
  if (first === undefined) return [];
  if (element.excludes) {
    const excluded = element.choices.some(([word]) => word !== undefined && fits(first, word));
    return excluded ? [] : [at + 1];
  }
  return element.choices
    .filter((choice) => choice.every((word, offset) => fits(words[at + offset] ?? '', word)))
    .map((choice) => at + choice.length);
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

/** The words covered by the elements from `next` on, the first of them standing at `at` or a little later. */
function rest(
  words: readonly string[],
  pattern: Pattern,
  next: number,
  at: number,
): readonly number[] | null {
  const element = pattern[next];
  if (element === undefined) return [];
  const gap = next === 0 || element.excludes ? 0 : WIDEST_GAP;
  for (let start = at; start <= at + gap; start += 1) {
    for (const end of ends(words, element, start)) {
      const later = rest(words, pattern, next + 1, end);
      if (later !== null) return [...span(start, end), ...later];
    }
  }
  return null;
}

/** The patterns that a word may begin, which hardly any does. */
function createBeginnings(patterns: readonly Pattern[]): (word: string) => readonly Pattern[] {
  const byLetter = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const letters = new Set((pattern[0]?.choices ?? []).map((choice) => choice[0]?.stem[0] ?? ''));
    for (const letter of letters) byLetter.set(letter, [...(byLetter.get(letter) ?? []), pattern]);
  }
  return remembered((word) =>
    (byLetter.get(word[0] ?? '') ?? []).filter(([first]) => {
      const begins = first?.choices.some(([begin]) => begin !== undefined && fits(word, begin)) ?? false;
      return first?.excludes ? !begins : begins;
    }),
  );
}

/** A matcher over `patterns`; a long text meets only a few of them at each word. */
export function createMatcher(patterns: readonly Pattern[]): Matcher {
  const begunBy = createBeginnings(patterns);
  return function* match(words) {
    for (const [at, word] of words.entries()) {
      for (const pattern of begunBy(word)) {
        const covered = rest(words, pattern, 0, at);
        if (covered !== null) yield covered;
      }
    }
  };
}
