import type { SearchIndex } from './search-index.ts';
import { editsBetween, stemsOf } from './search-words.ts';

/** Positions in the vocabulary that a word may mean, with how alike they are (0..1). */
export type Meanings = ReadonlyMap<number, number>;

/** The same word, the same stem, another word of the same meaning, a name with an ending that no stemmer knows. */
const LIKENESS = { word: 1, stem: 0.97, meaning: 0.93, ending: 0.9 };
const SHORTEST_BEGINNING = 4;
/** Of a longer word: «қалайсың» (how are you) keeps «қала», as a bricklayer does. */
const SHORTEST_STEM = 5;
const LONGEST_SHORT_ENDING = 2;
const SHORTEST_WITH_ENDING = 5;
const LONGEST_ENDING = 4;
const SHORTEST_WITH_TYPO = 5;
const SHORTEST_WITH_TWO_TYPOS = 7;
/** The first letter is hardly ever wrong: «рахмет» (thanks) is no Ахмет. */
const SHORTEST_WITH_WRONG_START = 7;

/** Words of the vocabulary that a folded word may mean; misspelt ones only when nothing else is found. */
export function meanings(index: SearchIndex, word: string): Meanings {
  const stems = stemsOf(word).filter(
    ({ length }) => length >= Math.min(SHORTEST_STEM - 1, word.length - LONGEST_SHORT_ENDING),
  );
  const found: readonly (readonly [likeness: number, positions: readonly number[]])[] = [
    [LIKENESS.word, positionsOf(index, [word])],
    [LIKENESS.stem, stems.flatMap((stem) => index.byStem.get(stem) ?? [])],
    [LIKENESS.meaning, stems.flatMap((stem) => index.alike.get(stem) ?? [])],
    [LIKENESS.ending, positionsOf(index, beginningsOf(word))],
  ];
  const alike = longerWords(index, word, stems);
  for (const [likeness, positions] of found) {
    for (const at of positions) alike.set(at, Math.max(likeness, alike.get(at) ?? 0));
  }
  return alike.size > 0 || word.length < SHORTEST_WITH_TYPO ? alike : misspelt(index, word);
}

function positionsOf({ positions }: SearchIndex, spellings: readonly string[]): readonly number[] {
  return spellings.flatMap((spelling) => positions.get(spelling) ?? []);
}

/** Words that begin like this one: the less of them is typed, the less they are meant. */
function longerWords({ near, vocabulary }: SearchIndex, word: string, stems: readonly string[]) {
  const alike = new Map<number, number>();
  for (const stem of stems) {
    if (stem.length < (stem === word ? SHORTEST_BEGINNING : SHORTEST_STEM)) continue;
    for (const at of near.beginningWith(stem)) {
      const longer = Math.max(word.length, vocabulary[at]?.length ?? 0);
      alike.set(
        at,
        Math.max(0.6 + (0.35 * Math.min(word.length, stem.length + 1)) / longer, alike.get(at) ?? 0),
      );
    }
  }
  return alike;
}

/** The word without up to four of its last letters. */
function beginningsOf(word: string): readonly string[] {
  const shortest = Math.max(SHORTEST_WITH_ENDING, word.length - LONGEST_ENDING);
  return Array.from({ length: Math.max(0, word.length - shortest) }, (_, more) =>
    word.slice(0, shortest + more),
  );
}

/** One wrong letter or two. */
function misspelt({ vocabulary, near }: SearchIndex, word: string): Meanings {
  const most = word.length >= SHORTEST_WITH_TWO_TYPOS ? 2 : 1;
  return new Map(
    near.maybeMisspelt(word, SHORTEST_WITH_TYPO, most).flatMap((at): [number, number][] => {
      const other = vocabulary[at] ?? '';
      if (other[0] !== word[0] && word.length < SHORTEST_WITH_WRONG_START) return [];
      const edits = editsBetween(word, other, most);
      return edits <= most ? [[at, 0.9 - 0.12 * edits]] : [];
    }),
  );
}
