import { FEATURE_KINDS, type FeatureKind, type Features } from './features.ts';

/** How much each kind of feature counts; sums to 1. */
export type KindWeights = Readonly<Record<FeatureKind, number>>;

type Posting = { readonly document: number; readonly weight: number };
type Field = {
  readonly weightOf: (feature: string) => number;
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
};
/** Wordings as vectors, one for each kind of feature; `owners` tells whose wording each is. */
export type VectorIndex = {
  readonly fields: Readonly<Record<FeatureKind, Field>>;
  readonly owners: readonly number[];
};

function normalized(counts: ReadonlyMap<string, number>, weightOf: (feature: string) => number) {
  const weighed = [...counts].map(
    ([feature, count]) => [feature, (1 + Math.log(count)) * weightOf(feature)] as const,
  );
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return weighed.map(([feature, weight]) => [feature, weight / length] as const);
}

/** Rare features weigh more: the share of askables (not of wordings) that hold the feature decides. */
function rarity(documents: readonly Features[], owners: readonly number[], kind: FeatureKind, all: number) {
  const holders = new Map<string, Set<number>>();
  for (const [at, document] of documents.entries()) {
    for (const feature of document[kind].keys()) {
      const set = holders.get(feature) ?? new Set();
      holders.set(feature, set.add(owners[at] ?? -1));
    }
  }
  const weights = new Map([...holders].map(([feature, { size }]) => [feature, Math.log(1 + all / size)]));
  const unseen = Math.log(1 + all);
  return (feature: string) => weights.get(feature) ?? unseen;
}

function buildField(
  documents: readonly Features[],
  owners: readonly number[],
  kind: FeatureKind,
  all: number,
): Field {
  const weightOf = rarity(documents, owners, kind, all);
  const postings = new Map<string, Posting[]>();
  for (const [document, features] of documents.entries()) {
    for (const [feature, weight] of normalized(features[kind], weightOf)) {
      const list = postings.get(feature);
      if (list === undefined) postings.set(feature, [{ document, weight }]);
      else list.push({ document, weight });
    }
  }
  return { weightOf, postings };
}

/** Builds the index; `owners[i]` is the askable of `documents[i]`. */
export function buildIndex(documents: readonly Features[], owners: readonly number[]): VectorIndex {
  const all = new Set(owners).size;
  const field = (kind: FeatureKind) => buildField(documents, owners, kind, all);
  return {
    fields: {
      grams: field('grams'),
      stems: field('stems'),
      pairs: field('pairs'),
      concepts: field('concepts'),
    },
    owners,
  };
}

/** Cosine of the query with every document, kinds weighed; kinds that the query lacks leave their weight to the others. */
export function cosines(index: VectorIndex, query: Features, weights: KindWeights): Float64Array {
  const scores = new Float64Array(index.owners.length);
  const present = FEATURE_KINDS.filter((kind) => query[kind].size > 0);
  const total = present.reduce((sum, kind) => sum + weights[kind], 0) || 1;
  for (const kind of present) {
    const { postings, weightOf } = index.fields[kind];
    for (const [feature, weight] of normalized(query[kind], weightOf)) {
      for (const posting of postings.get(feature) ?? []) {
        scores[posting.document] =
          (scores[posting.document] ?? 0) + (weights[kind] / total) * weight * posting.weight;
      }
    }
  }
  return scores;
}
