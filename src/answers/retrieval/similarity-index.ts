import { FEATURE_KINDS, type FeatureKind, type Features, type Vocabularies } from './features.ts';

/** One kind of feature of all documents, by feature: which documents hold it and how much it weighs there. */
interface KindIndex {
  /** By feature: rare ones weigh more. */
  readonly rarity: Float64Array;
  /** Of a feature that no document holds. */
  readonly unseen: number;
  /** The entries of feature `i` lie from `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
}

/** Documents as unit vectors, one for each kind of feature. */
export interface SimilarityIndex {
  readonly size: number;
  readonly kinds: Readonly<Record<FeatureKind, KindIndex>>;
}

/** Cosine of a query with every document, by kind of feature. */
export type Similarities = Readonly<Record<FeatureKind, Float64Array>>;

type Counts = ReadonlyMap<number, number>;

/** What the weights of a text are divided by, so that its vector has length 1. Counts are sublinear. */
function lengthOf(counts: Counts, { rarity, unseen }: Pick<KindIndex, 'rarity' | 'unseen'>): number {
  let squares = 0;
  for (const [feature, count] of counts) {
    squares += ((1 + Math.log(count)) * (rarity[feature] ?? unseen)) ** 2;
  }
  return Math.sqrt(squares) || 1;
}

/** Rarity by the number of askables (not of wordings) that hold a feature: ln(1 + N / n). */
function rarityIn(documents: readonly Counts[], owners: readonly number[], features: number) {
  const askables = new Set(owners).size;
  const holders = new Uint32Array(features);
  const lastOwner = new Int32Array(features).fill(-1);
  // Wordings come askable by askable, so that a change of owner is a new holder.
  for (const [at, counts] of documents.entries()) {
    const owner = owners[at] ?? -1;
    for (const feature of counts.keys()) {
      if (lastOwner[feature] === owner) continue;
      lastOwner[feature] = owner;
      holders[feature] = (holders[feature] ?? 0) + 1;
    }
  }
  const unseen = Math.log(1 + askables);
  return {
    rarity: Float64Array.from(holders, (count) => (count === 0 ? unseen : Math.log(1 + askables / count))),
    unseen,
  };
}

function startsIn(documents: readonly Counts[], features: number): Uint32Array {
  const starts = new Uint32Array(features + 1);
  for (const counts of documents) {
    for (const feature of counts.keys()) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  }
  for (let feature = 1; feature <= features; feature += 1) {
    starts[feature] = (starts[feature] ?? 0) + (starts[feature - 1] ?? 0);
  }
  return starts;
}

function indexKind(documents: readonly Counts[], owners: readonly number[], features: number): KindIndex {
  const rareness = rarityIn(documents, owners, features);
  const starts = startsIn(documents, features);
  const next = starts.slice();
  const entries = starts[features] ?? 0;
  const holding = new Uint32Array(entries);
  const weights = new Float32Array(entries);
  for (const [at, counts] of documents.entries()) {
    const length = lengthOf(counts, rareness);
    for (const [feature, count] of counts) {
      const entry = next[feature] ?? 0;
      next[feature] = entry + 1;
      holding[entry] = at;
      weights[entry] = ((1 + Math.log(count)) * (rareness.rarity[feature] ?? 0)) / length;
    }
  }
  return { ...rareness, starts, documents: holding, weights };
}

/** Builds the index; `owners[i]` is the askable of `documents[i]`, those of one askable stand together. */
export function buildIndex(
  documents: readonly Features[],
  owners: readonly number[],
  vocabularies: Vocabularies,
): SimilarityIndex {
  const kind = (name: FeatureKind) =>
    indexKind(
      documents.map((features) => features[name]),
      owners,
      vocabularies[name].size(),
    );
  return {
    size: documents.length,
    kinds: { grams: kind('grams'), stems: kind('stems'), pairs: kind('pairs'), concepts: kind('concepts') },
  };
}

function cosines(size: number, index: KindIndex, counts: Counts): Float64Array {
  const { rarity, unseen, starts, documents, weights } = index;
  const sums = new Float64Array(size);
  const length = lengthOf(counts, index);
  for (const [feature, count] of counts) {
    if (feature < 0) continue;
    const weight = ((1 + Math.log(count)) * (rarity[feature] ?? unseen)) / length;
    const end = starts[feature + 1] ?? 0;
    for (let entry = starts[feature] ?? 0; entry < end; entry += 1) {
      const document = documents[entry] ?? 0;
      sums[document] = (sums[document] ?? 0) + weight * (weights[entry] ?? 0);
    }
  }
  return sums;
}

/** How alike the query and every document are. */
export function similarities({ size, kinds }: SimilarityIndex, query: Features): Similarities {
  const of = (kind: FeatureKind) => cosines(size, kinds[kind], query[kind]);
  return { grams: of('grams'), stems: of('stems'), pairs: of('pairs'), concepts: of('concepts') };
}

/** One cosine out of the four, kinds weighed; kinds that the query lacks leave their weight to the others. */
export function together(
  alike: Similarities,
  query: Features,
  weights: Readonly<Record<FeatureKind, number>>,
): Float64Array {
  const present = FEATURE_KINDS.filter((kind) => query[kind].size > 0);
  const total = present.reduce((sum, kind) => sum + weights[kind], 0) || 1;
  const sums = new Float64Array(alike.grams.length);
  for (const kind of present) {
    const share = weights[kind] / total;
    alike[kind].forEach((cosine, at) => {
      sums[at] = (sums[at] ?? 0) + share * cosine;
    });
  }
  return sums;
}
