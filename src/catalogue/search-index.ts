import { words } from '../language/fold.ts';
import { type NearWords, nearWords } from './search-near.ts';
import type { Findable } from './search-records.ts';
import { editsBetween, meaningful, stemsOf } from './search-words.ts';

/** One name of one findable, as words. */
interface Phrase {
  readonly findable: number;
  /** Positions in the vocabulary, without repeats. */
  readonly words: readonly number[];
  readonly worth: number;
}

export interface SearchIndex {
  readonly findables: readonly Findable[];
  readonly vocabulary: readonly string[];
  readonly near: NearWords;
  /** Stem → positions in the vocabulary. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** Vocabulary position → positions in `phrases`. */
  readonly phrasesOf: readonly (readonly number[])[];
  readonly phrases: readonly Phrase[];
  /** How telling a word of the vocabulary is: rare words say more. */
  readonly weight: readonly number[];
  readonly unknownWeight: number;
}

const OFFICIAL = 1;
const EVERYDAY = 0.97;

/** Brings the names of everything findable into the form in which they are looked up. */
export function indexNames(findables: readonly Findable[]): SearchIndex {
  const positions = new Map<string, number>();
  const positionOf = (word: string): number => {
    const known = positions.get(word);
    if (known !== undefined) return known;
    positions.set(word, positions.size);
    return positions.size - 1;
  };
  const phrases = findables.flatMap(({ names, otherNames }, findable) => {
    const phrase = (name: string, worth: number): Phrase => ({
      findable,
      words: [...new Set(meaningful(words(name)).map(positionOf))],
      worth,
    });
    return [
      ...names.map((name) => phrase(name, OFFICIAL)),
      ...otherNames.map((name) => phrase(name, EVERYDAY)),
    ];
  });
  const vocabulary = [...positions.keys()];
  const phrasesOf = vocabulary.map((): number[] => []);
  phrases.forEach((phrase, at) => {
    for (const word of phrase.words) phrasesOf[word]?.push(at);
  });
  const byStem = new Map<string, number[]>();
  vocabulary.forEach((word, at) => {
    for (const stem of stemsOf(word)) byStem.set(stem, [...(byStem.get(stem) ?? []), at]);
  });
  // Inverse document frequency over findables, ln(1 + N / n).
  const weight = phrasesOf.map((holders) => {
    const count = new Set(holders.map((at) => phrases[at]?.findable)).size;
    return Math.log(1 + findables.length / Math.max(1, count));
  });
  return {
    findables,
    vocabulary,
    near: nearWords(vocabulary),
    byStem,
    phrasesOf,
    phrases,
    weight,
    unknownWeight: Math.log(1 + findables.length),
  };
}

const SHORTEST_BEGINNING = 4;
const SHORTEST_WITH_TYPO = 5;
const SHORTEST_WITH_TWO_TYPOS = 9;

/** Words of the vocabulary that a folded word may mean, with how alike they are (0..1). */
export function meanings(index: SearchIndex, word: string): ReadonlyMap<number, number> {
  const alike = new Map<number, number>();
  const keep = (at: number, likeness: number) => alike.set(at, Math.max(likeness, alike.get(at) ?? 0));
  const stems = stemsOf(word);
  for (const stem of stems) for (const at of index.byStem.get(stem) ?? []) keep(at, 1);
  for (const stem of stems.filter(({ length }) => length >= SHORTEST_BEGINNING)) {
    for (const at of index.near.beginningWith(stem)) {
      const longer = Math.max(word.length, index.vocabulary[at]?.length ?? 0);
      keep(at, 0.6 + (0.35 * word.length) / longer);
    }
  }
  return alike.size > 0 || word.length < SHORTEST_WITH_TYPO ? alike : misspelt(index, word);
}

function misspelt({ vocabulary, near }: SearchIndex, word: string): ReadonlyMap<number, number> {
  const most = word.length >= SHORTEST_WITH_TWO_TYPOS ? 2 : 1;
  return new Map(
    near.maybeMisspelt(word, SHORTEST_WITH_TYPO, most).flatMap((at): [number, number][] => {
      const edits = editsBetween(word, vocabulary[at] ?? '', most);
      return edits <= most ? [[at, 0.9 - 0.12 * edits]] : [];
    }),
  );
}
