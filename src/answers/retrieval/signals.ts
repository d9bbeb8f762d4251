import { buildIndex } from './build-index.ts';
import { FEATURE_KINDS, type FeatureKind, type Features, joined, type Vocabularies } from './features.ts';
import { createLikelihood, type Likelihoods, likelihoods } from './likelihood.ts';
import { type SimilarityIndex, similarities } from './similarity-index.ts';

/** The wordings of all askables: one by one, and those of each askable as one text. */
export interface WordingIndex {
  readonly single: SimilarityIndex;
  readonly whole: SimilarityIndex;
  readonly likely: Likelihoods;
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

/** For each of SIGNALS in their order a value of each askable: a likeness from 0 to 1, or a scaled logarithm. */
export type Signals = readonly Float64Array[];

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
  const owners = Int32Array.from(wordings.flatMap((own, owner) => own.map(() => owner)));
  const askables = wordings.length;
  const single = buildIndex(wordings.flat(), owners, askables, vocabularies);
  const likely = (kind: FeatureKind) => createLikelihood(single.kinds[kind], owners, askables);
  return {
    single,
    whole: buildIndex(wordings.map(merged), Int32Array.from(wordings.keys()), askables, vocabularies),
    likely: {
      grams: likely('grams'),
      stems: likely('stems'),
      pairs: likely('pairs'),
      concepts: likely('concepts'),
      meetings: likely('meetings'),
    },
  };
}

/** How a query stands to every askable. */
export function signalsFor(index: WordingIndex, query: Features): Signals {
  const ofSingle = similarities(index.single, query);
  const ofWhole = similarities(index.whole, query);
  return [
    ...ALIKE.flatMap((kind) => [ofSingle[kind], ofWhole[kind]]),
    ...FEATURE_KINDS.map((kind) => likelihoods(index.likely[kind], query[kind])),
  ];
}
