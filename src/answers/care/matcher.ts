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

/** A word with which patterns begin, and these. */
type Beginning = { readonly word: PatternWord; readonly patterns: Set<Pattern> };

/** By first letter; many patterns begin with the same words. */
function beginningsByLetter(patterns: readonly Pattern[]): ReadonlyMap<string, readonly Beginning[]> {
  const known = new Map<string, Beginning>();
  const byLetter = new Map<string, Beginning[]>();
  for (const pattern of patterns) {
    for (const [word] of pattern[0]?.choices ?? []) {
      if (word === undefined) continue;
      const key = `${word.stem} ${word.beginning} ${word.strict}`;
      const beginning = known.get(key) ?? { word, patterns: new Set() };
      beginning.patterns.add(pattern);
      if (known.has(key)) continue;
      known.set(key, beginning);
      const letter = word.stem[0] ?? '';
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), beginning]);
    }
  }
  return byLetter;
}

/** The patterns that a word may begin, which hardly any does. */
function createBeginnings(patterns: readonly Pattern[]): (word: string) => ReadonlySet<Pattern> {
  const byLetter = beginningsByLetter(patterns);
  return remembered((word) => {
    const begun = (byLetter.get(word[0] ?? '') ?? []).filter((beginning) => fits(word, beginning.word));
    return new Set(begun.flatMap((beginning) => [...beginning.patterns]));
  });
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
