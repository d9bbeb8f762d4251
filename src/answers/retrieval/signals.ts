import { buildIndex } from './build-index.ts';
import { FEATURE_KINDS, type FeatureKind, type Features, joined, type Vocabularies } from './features.ts';
import { createLikelihood, type Likelihoods, likelihoods } from './likelihood.ts';
import { type SimilarityIndex, similarities } from './similarity-index.ts';

/** The wordings of all askables: one by one, and those of each askable as one text. */
export interface WordingIndex {
  readonly single: SimilarityIndex;
  /** `owners[i]` is the askable of the wording `i`. */
  readonly owners: Int32Array;
  readonly whole: SimilarityIndex;
  readonly likely: Likelihoods;
  readonly askables: number;
}

/**
 * What a likeness is measured by, and how: the nearest wording, all wordings together; and, for each kind of feature,
 * how likely the text is among the wordings.
 */
const ALIKE = [...FEATURE_KINDS, 'together'] as const;
const SPANS = ['nearest', 'whole'] as const;
export const SIGNALS = [
  ...ALIKE.flatMap((kind) => SPANS.map((span) => `${kind}.${span}` as const)),
  ...FEATURE_KINDS.map((kind) => `${kind}.likely` as const),
];
export type Signal = (typeof SIGNALS)[number];

/** `signals[askable]` holds a value for each of SIGNALS in their order: a likeness from 0 to 1, or a scaled logarithm. */
export type Signals = readonly (readonly number[])[];

/** The features of several wordings as of one text. */
function merged(all: readonly Features[]): Features {
  const kind = (name: FeatureKind) => joined(all.map((features) => features[name]));
  return {
    grams: kind('grams'),
    stems: kind('stems'),
    pairs: kind('pairs'),
    concepts: kind('concepts'),
    meetings: kind('meetings'),
  };
}

/** Builds the index over `wordings[askable]`, the features of each of its wordings. */
export function indexWordings(
  wordings: readonly (readonly Features[])[],
  vocabularies: Vocabularies,
): WordingIndex {
  const owners = wordings.flatMap((own, owner) => own.map(() => owner));
  const askables = wordings.length;
  const single = buildIndex(wordings.flat(), owners, vocabularies);
  const ownerOf = Int32Array.from(owners);
  const likely = (kind: FeatureKind) => createLikelihood(single.kinds[kind], ownerOf, askables);
  return {
    single,
    owners: ownerOf,
    whole: buildIndex(wordings.map(merged), Array.from(wordings.keys()), vocabularies),
    likely: {
      grams: likely('grams'),
      stems: likely('stems'),
      pairs: likely('pairs'),
      concepts: likely('concepts'),
      meetings: likely('meetings'),
    },
    askables,
  };
}

/** The highest value of each askable. */
function highest(values: Float64Array, owners: Int32Array, askables: number): Float64Array {
  const top = new Float64Array(askables);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const owner = owners[at] ?? 0;
    if (value > (top[owner] ?? 0)) top[owner] = value;
  }
  return top;
}

/** How a query stands to every askable. */
export function signalsFor(index: WordingIndex, query: Features): Signals {
  const { owners, askables } = index;
  const ofSingle = similarities(index.single, query);
  const ofWhole = similarities(index.whole, query);
  const columns = [
    ...ALIKE.flatMap((kind) => [highest(ofSingle[kind], owners, askables), ofWhole[kind]]),
    ...FEATURE_KINDS.map((kind) => likelihoods(index.likely[kind], query[kind])),
  ];
  return Array.from({ length: askables }, (_, askable) => columns.map((column) => column[askable] ?? 0));
}
