import { remembered } from '../../language/remembered.ts';
import { stemKazakh } from '../../language/stem-kazakh.ts';
import { stemRussian } from '../../language/stem-russian.ts';
import type { Concepts } from './concepts.ts';
import { EMPTY_HASH, find, finished, hashedOn, hashOf, learn, type Vocabulary } from './vocabulary.ts';

/**
 * What two texts are compared by: `grams` are letter sequences of padded words (typos, endings), `stems` are
 * words without endings in either language, `pairs` are neighbouring stems, `concepts` join synonyms and slang
 * across languages.
 */
export const FEATURE_KINDS = ['grams', 'stems', 'pairs', 'concepts', 'meetings'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];
/** Numbers of features in their vocabulary, in rising order; one that stands twice in a text is there twice. */
export type Occurrences = Int32Array;
export type Features = Readonly<Record<FeatureKind, Occurrences>>;
export type Vocabularies = Readonly<Record<FeatureKind, Vocabulary>>;
/** The features of a folded text. */
export type ReadFeatures = (folded: string) => Features;

interface WordFeatures {
  readonly grams: Occurrences;
  readonly stems: Occurrences;
  readonly firstStem: string;
}

/** «9дан», «11го»: the number counts without its ending. */
const NUMBER_WITH_ENDING = /(\p{N})(\p{L})/gu;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

export function createVocabularies(): Vocabularies {
  return {
    grams: new Map(),
    stems: new Map(),
    pairs: new Map(),
    concepts: new Map(),
    meetings: new Map(),
  };
}

/** Calls `see` for each different feature with how often it stands there. */
export function forEachCount(sorted: Occurrences, see: (feature: number, count: number) => void): void {
  for (let at = 0; at < sorted.length; ) {
    const feature = sorted[at] ?? 0;
    const from = at;
    while (at < sorted.length && sorted[at] === feature) at += 1;
    see(feature, at - from);
  }
}

const NONE: Occurrences = new Int32Array();

/** All occurrences of several texts as of one. */
export function joined(all: readonly Occurrences[]): Occurrences {
  let length = 0;
  for (const each of all) length += each.length;
  if (length === 0) return NONE;
  const together = new Int32Array(length);
  let at = 0;
  for (const each of all) {
    together.set(each, at);
    at += each.length;
  }
  return together.sort();
}

const sorted = (features: readonly number[]): Occurrences =>
  features.length === 0 ? NONE : new Int32Array(features).sort();

/** Hashes of the letter sequences, each begun once and lengthened. */
function gramsOf(word: string): readonly number[] {
  const padded = ` ${word} `;
  const grams: number[] = [];
  for (let from = 0; from + SHORTEST_GRAM <= padded.length; from += 1) {
    const end = Math.min(padded.length, from + LONGEST_GRAM);
    let hash = EMPTY_HASH;
    for (let at = from; at < end; at += 1) {
      hash = hashedOn(hash, padded.charCodeAt(at));
      if (at - from + 1 >= SHORTEST_GRAM) grams.push(finished(hash));
    }
  }
  return grams;
}

/**
 * Builds a reader of features; it remembers words, never texts. `learning` gives new features a number: for the wordings
 * of the base, not for what people type.
 */
export function createFeatureReader(
  conceptsIn: Concepts,
  vocabularies: Vocabularies,
  learning: boolean,
): ReadFeatures {
  const number = learning ? learn : find;
  const numberIn = (kind: FeatureKind) => (hash: number) => number(vocabularies[kind], hash);
  const [gram, stem] = [numberIn('grams'), numberIn('stems')];
  const [pair, concept, meeting] = [numberIn('pairs'), numberIn('concepts'), numberIn('meetings')];
  const ofWord = remembered((word): WordFeatures => {
    const stems = [...new Set([stemRussian(word), stemKazakh(word)])];
    return {
      grams: new Int32Array(gramsOf(word).map(gram)),
      stems: new Int32Array(stems.map((each) => stem(hashOf(each)))),
      firstStem: stems[0] ?? '',
    };
  });
  return (folded) => {
    const words = folded.replace(NUMBER_WITH_ENDING, '$1 $2').split(' ').filter(Boolean);
    const each = words.map(ofWord);
    const pairs = each.slice(1).map(({ firstStem }, at) => `${each[at]?.firstStem ?? ''} ${firstStem}`);
    const named = [...conceptsIn(words)].sort();
    const meetings = named.flatMap((first, at) => named.slice(at + 1).map((second) => `${first} ${second}`));
    return {
      grams: joined(each.map(({ grams }) => grams)),
      stems: joined(each.map(({ stems }) => stems)),
      pairs: sorted(pairs.map((text) => pair(hashOf(text)))),
      concepts: sorted(named.map((text) => concept(hashOf(text)))),
      meetings: sorted(meetings.map((text) => meeting(hashOf(text)))),
    };
  };
}
