import { fold, words } from '../language/fold.ts';
import { latinToCyrillic } from '../language/latin.ts';
import type { SearchWord } from './schema/search-word.ts';
import { type NearWords, nearWords } from './search-near.ts';
import type { Findable } from './search-records.ts';
import { meaningful, stemsOf } from './search-words.ts';

/** One name of one findable, as words. */
interface Phrase {
  readonly findable: number;
  /** Positions in the vocabulary, without repeats. */
  readonly words: readonly number[];
  readonly worth: number;
}

export interface Called {
  readonly findable: number;
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
  /** Word → its position in the vocabulary. */
  readonly positions: ReadonlyMap<string, number>;
  /** Stem → positions of words that mean the same. */
  readonly alike: ReadonlyMap<string, readonly number[]>;
  /** Folded whole name, function words and all → who is called so. */
  readonly called: ReadonlyMap<string, readonly Called[]>;
}

const LATIN = /[a-z]/i;
const OFFICIAL = 1;
const EVERYDAY = 0.97;
/** Words out of several names: «ногти маникюр». */
const SCATTERED = 0.9;

/** Every name as words; `positionOf` gives each word its place in the vocabulary. */
function phrasesIn(findables: readonly Findable[], positionOf: (word: string) => number): readonly Phrase[] {
  return findables.flatMap(({ names, otherNames }, findable) => {
    const phrase = (name: string, worth: number): Phrase => ({
      findable,
      words: [...new Set(meaningful(words(name)).map(positionOf))],
      worth,
    });
    const inLatin = [...names, ...otherNames].filter((name) => LATIN.test(name));
    return [
      ...names.map((name) => phrase(name, OFFICIAL)),
      ...otherNames.map((name) => phrase(name, EVERYDAY)),
      ...inLatin.map((name) => phrase(latinToCyrillic(fold(name)), EVERYDAY)),
      phrase([...names, ...otherNames].join(' '), SCATTERED),
    ].filter((each) => each.words.length > 0);
  });
}

/** Brings the names of everything findable into the form in which they are looked up. */
export function indexNames(findables: readonly Findable[], searchWords: readonly SearchWord[]): SearchIndex {
  const positions = new Map<string, number>();
  const positionOf = (word: string): number => {
    const known = positions.get(word);
    if (known !== undefined) return known;
    positions.set(word, positions.size);
    return positions.size - 1;
  };
  const phrases = phrasesIn(findables, positionOf);
  const vocabulary = [...positions.keys()];
  const phrasesOf = vocabulary.map((): number[] => []);
  phrases.forEach((phrase, at) => {
    for (const word of phrase.words) phrasesOf[word]?.push(at);
  });
  const byStem = new Map<string, number[]>();
  vocabulary.forEach((word, at) => {
    for (const stem of stemsOf(word)) gather(byStem, stem, at);
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
    positions,
    alike: alikeWords(searchWords, byStem),
    called: wholeNames(findables),
  };
}

function gather(map: Map<string, number[]>, key: string, at: number): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [at]);
  else if (!held.includes(at)) held.push(at);
}

function wholeNames(findables: readonly Findable[]): ReadonlyMap<string, readonly Called[]> {
  const called = new Map<string, Called[]>();
  findables.forEach(({ names, otherNames }, findable) => {
    const worths = [
      ...otherNames.map((name) => [fold(name), EVERYDAY] as const),
      ...names.map((name) => [fold(name), OFFICIAL] as const),
    ];
    for (const [name, worth] of new Map(worths)) {
      called.set(name, [...(called.get(name) ?? []), { findable, worth }]);
    }
  });
  return called;
}

function alikeWords(
  searchWords: readonly SearchWord[],
  byStem: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  const alike = new Map<string, readonly number[]>();
  for (const group of searchWords) {
    const stems = [...new Set(group.words.flatMap((word) => words(word).flatMap(stemsOf)))];
    const positions = stems.flatMap((stem) => byStem.get(stem) ?? []);
    for (const stem of stems) alike.set(stem, [...new Set([...(alike.get(stem) ?? []), ...positions])]);
  }
  return alike;
}
