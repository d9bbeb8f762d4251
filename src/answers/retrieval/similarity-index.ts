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
  /** The owner of each document, from 0 on; those of one owner stand together. */
  readonly owners: Int32Array;
  readonly ownerCount: number;
  readonly kinds: Readonly<Record<FeatureKind, KindIndex>>;
}

/** By kind of feature and over all kinds: the cosine of a query with the document of each owner that is most like it. */
export type Similarities = Readonly<Record<FeatureKind | 'together', Float64Array>>;

/** Parts of the likeness over all kinds; chosen by cross-validation, see test/evaluation/log.md. Meetings have none. */
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

/** By owner the highest cosine; that with each document stays in `index.sums` until the next look. */
function highestCosines(index: KindIndex, text: Occurrences, { owners, ownerCount }: SimilarityIndex) {
  const { starts, documents, weights, sums } = index;
  const tops = new Float64Array(ownerCount);
  const length = lengthOf(text, index);
  sums.fill(0);
  forEachCount(text, (feature, count) => {
    if (feature < 0) return;
    const weight = weightIn(index, feature, count) / length;
    const end = starts[feature + 1] ?? 0;
    for (let entry = starts[feature] ?? 0; entry < end; entry += 1) {
      const document = documents[entry] ?? 0;
      const sum = (sums[document] ?? 0) + weight * (weights[entry] ?? 0);
      sums[document] = sum;
      // Weights are positive: the highest sum on the way is the highest of all.
      const owner = owners[document] ?? 0;
      if (sum > (tops[owner] ?? 0)) tops[owner] = sum;
    }
  });
  return tops;
}

/** How alike the query and the nearest document of each owner are. */
export function similarities(index: SimilarityIndex, query: Features): Similarities {
  const of = (kind: FeatureKind) => highestCosines(index.kinds[kind], query[kind], index);
  const alike = {
    grams: of('grams'),
    stems: of('stems'),
    pairs: of('pairs'),
    concepts: of('concepts'),
    meetings: of('meetings'),
  };
  return { ...alike, together: highestTogether(index, query) };
}

/** The cosines that were just looked up joined, kinds weighed; kinds that the query lacks leave their weight to the others. */
function highestTogether({ kinds, owners, ownerCount }: SimilarityIndex, query: Features): Float64Array {
  const weightOf = (kind: FeatureKind) => (query[kind].length > 0 ? TOGETHER[kind] : 0);
  const total = FEATURE_KINDS.reduce((sum, kind) => sum + weightOf(kind), 0) || 1;
  const shareOf = (kind: FeatureKind) => weightOf(kind) / total;
  const { grams, stems, pairs, concepts } = kinds;
  const [ofGrams, ofStems, ofPairs, ofConcepts] = [
    shareOf('grams'),
    shareOf('stems'),
    shareOf('pairs'),
    shareOf('concepts'),
  ];
  const tops = new Float64Array(ownerCount);
  for (let at = 0; at < owners.length; at += 1) {
    const sum =
      ofGrams * (grams.sums[at] ?? 0) +
      ofStems * (stems.sums[at] ?? 0) +
      ofPairs * (pairs.sums[at] ?? 0) +
      ofConcepts * (concepts.sums[at] ?? 0);
    const owner = owners[at] ?? 0;
    if (sum > (tops[owner] ?? 0)) tops[owner] = sum;
  }
  return tops;
}
