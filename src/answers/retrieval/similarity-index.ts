import {
  FEATURE_KINDS,
  type FeatureKind,
  type Features,
  forEachCount,
  type Occurrences,
} from './features.ts';

/** One kind of feature of all documents, by feature: which documents hold it and how much it weighs there. */
export interface KindIndex {
  /** By feature: rare ones weigh more. */
  readonly rarity: Float64Array;
  /** Of a feature that no document holds. */
  readonly unseen: number;
  /** The entries of feature `i` lie from `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
  /** One sum for each document, reused by every look. */
  readonly sums: Float64Array;
}

/** Documents as unit vectors, one for each kind of feature. */
export interface SimilarityIndex {
  /** One sum for each document over all kinds, reused by every look. */
  readonly together: Float64Array;
  readonly kinds: Readonly<Record<FeatureKind, KindIndex>>;
}

/** Cosine of a query with every document, by kind of feature and over all kinds. */
export type Similarities = Readonly<Record<FeatureKind | 'together', Float64Array>>;

/** Parts of the likeness over all kinds; chosen by cross-validation, see test/evaluation/log.md. */
const TOGETHER: Readonly<Record<FeatureKind, number>> = {
  grams: 0.4,
  stems: 0.2,
  pairs: 0.1,
  concepts: 0.3,
  meetings: 0,
};

/** A feature that stands twice in a text does not weigh twice as much. */
function dampened(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count);
}

/** How much a feature weighs that stands in a text so often. */
export function weightIn(
  { rarity, unseen }: Pick<KindIndex, 'rarity' | 'unseen'>,
  feature: number,
  count: number,
): number {
  return dampened(count) * (rarity[feature] ?? unseen);
}

/** What the weights of a text are divided by, so that its vector has length 1. */
export function lengthOf(text: Occurrences, index: Pick<KindIndex, 'rarity' | 'unseen'>): number {
  let squares = 0;
  forEachCount(text, (feature, count) => {
    squares += weightIn(index, feature, count) ** 2;
  });
  return Math.sqrt(squares) || 1;
}

function cosines(index: KindIndex, text: Occurrences): Float64Array {
  const { starts, documents, weights, sums } = index;
  const length = lengthOf(text, index);
  sums.fill(0);
  forEachCount(text, (feature, count) => {
    if (feature < 0) return;
    const weight = weightIn(index, feature, count) / length;
    const end = starts[feature + 1] ?? 0;
    for (let entry = starts[feature] ?? 0; entry < end; entry += 1) {
      const document = documents[entry] ?? 0;
      sums[document] = (sums[document] ?? 0) + weight * (weights[entry] ?? 0);
    }
  });
  return sums;
}

/** How alike the query and every document are. Holds until the next look into the same index. */
export function similarities({ kinds, together }: SimilarityIndex, query: Features): Similarities {
  const of = (kind: FeatureKind) => cosines(kinds[kind], query[kind]);
  const alike = {
    grams: of('grams'),
    stems: of('stems'),
    pairs: of('pairs'),
    concepts: of('concepts'),
    meetings: of('meetings'),
  };
  return { ...alike, together: joinCosines(alike, query, together) };
}

/** One cosine out of the four, kinds weighed; kinds that the query lacks leave their weight to the others. */
function joinCosines(
  alike: Readonly<Record<FeatureKind, Float64Array>>,
  query: Features,
  sums: Float64Array,
): Float64Array {
  const present = FEATURE_KINDS.filter((kind) => TOGETHER[kind] > 0 && query[kind].length > 0);
  const total = present.reduce((sum, kind) => sum + TOGETHER[kind], 0) || 1;
  sums.fill(0);
  for (const kind of present) {
    const share = TOGETHER[kind] / total;
    const cosinesOfKind = alike[kind];
    for (let at = 0; at < sums.length; at += 1) {
      sums[at] = (sums[at] ?? 0) + share * (cosinesOfKind[at] ?? 0);
    }
  }
  return sums;
}
