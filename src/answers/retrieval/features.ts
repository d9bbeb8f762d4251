import { stemKazakh } from '../../language/stem-kazakh.ts';
import { stemRussian } from '../../language/stem-russian.ts';
import type { Concepts } from './concepts.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * What two texts are compared by: `grams` are letter sequences of padded words (typos, endings), `stems` are
 * words without endings in either language, `pairs` are neighbouring stems, `concepts` join synonyms and slang
 * across languages.
 */
export const FEATURE_KINDS = ['grams', 'stems', 'pairs', 'concepts'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];
/** How often each feature stands in a text, by its number in the vocabulary of its kind. */
export type Features = Readonly<Record<FeatureKind, ReadonlyMap<number, number>>>;
export type Vocabularies = Readonly<Record<FeatureKind, Vocabulary>>;
/** The features of a folded text. */
export type ReadFeatures = (folded: string) => Features;

interface WordFeatures {
  readonly grams: readonly number[];
  readonly stems: readonly number[];
  readonly firstStem: string;
}

/** «9дан», «11го»: the number counts without its ending. */
const NUMBER_WITH_ENDING = /(\p{N})(\p{L})/gu;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Words whose features are remembered; pupils' words are mostly those of the base. */
const MOST_REMEMBERED = 20_000;

export function createVocabularies(): Vocabularies {
  return {
    grams: createVocabulary(),
    stems: createVocabulary(),
    pairs: createVocabulary(),
    concepts: createVocabulary(),
  };
}

function counted(...lists: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function gramsOf(word: string): readonly string[] {
  const padded = ` ${word} `;
  const grams: string[] = [];
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1) {
    for (let at = 0; at + length <= padded.length; at += 1) grams.push(padded.slice(at, at + length));
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
  const remembered = new Map<string, WordFeatures>();
  const numberIn = (kind: FeatureKind) => vocabularies[kind][learning ? 'learn' : 'find'];
  const ofWord = (word: string): WordFeatures => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const stems = [...new Set([stemRussian(word), stemKazakh(word)])];
    const features = {
      grams: gramsOf(word).map(numberIn('grams')),
      stems: stems.map(numberIn('stems')),
      firstStem: stems[0] ?? '',
    };
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, features);
    return features;
  };
  return (folded) => {
    const words = folded.replace(NUMBER_WITH_ENDING, '$1 $2').split(' ').filter(Boolean);
    const each = words.map(ofWord);
    const pairs = each.slice(1).map(({ firstStem }, at) => `${each[at]?.firstStem ?? ''} ${firstStem}`);
    return {
      grams: counted(...each.map(({ grams }) => grams)),
      stems: counted(...each.map(({ stems }) => stems)),
      pairs: counted(pairs.map(numberIn('pairs'))),
      concepts: counted(conceptsIn(words).map(numberIn('concepts'))),
    };
  };
}
