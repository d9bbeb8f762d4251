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
  /** The documents of owner `i` lie from `ends[i - 1]` up to, not including, `ends[i]`. */
  readonly ends: Int32Array;
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

/** Leaves the cosine with every document in `index.sums` until the next look; false when all are 0. */
function lookUp(index: KindIndex, text: Occurrences): boolean {
  const { starts, documents, weights, sums } = index;
  const length = lengthOf(text, index);
  let found = false;
  sums.fill(0);
  forEachCount(text, (feature, count) => {
    if (feature < 0) return;
    const weight = weightIn(index, feature, count) / length;
    const end = starts[feature + 1] ?? 0;
    for (let entry = starts[feature] ?? 0; entry < end; entry += 1) {
      const document = documents[entry] ?? 0;
      sums[document] = (sums[document] ?? 0) + weight * (weights[entry] ?? 0);
      found = true;
    }
  });
  return found;
}

/** By owner the highest sum of its documents. */
function highest(sums: Float64Array, ends: Int32Array): Float64Array {
  const tops = new Float64Array(ends.length);
  let at = 0;
  for (let owner = 0; owner < ends.length; owner += 1) {
    const end = ends[owner] ?? 0;
    let top = 0;
    for (; at < end; at += 1) top = Math.max(top, sums[at] ?? 0);
    tops[owner] = top;
  }
  return tops;
}

/** How alike the query and the nearest document of each owner are. */
export function similarities({ kinds, ends }: SimilarityIndex, query: Features): Similarities {
  const of = (kind: FeatureKind) =>
    lookUp(kinds[kind], query[kind]) ? highest(kinds[kind].sums, ends) : new Float64Array(ends.length);
  const alike = {
    grams: of('grams'),
    stems: of('stems'),
    pairs: of('pairs'),
    concepts: of('concepts'),
    meetings: of('meetings'),
  };
  return { ...alike, together: highestTogether(kinds, ends, query) };
}

/** The cosines just looked up joined, kinds weighed; kinds that the query lacks leave their weight to the others. */
function highestTogether(
  { grams, stems, pairs, concepts }: SimilarityIndex['kinds'],
  ends: Int32Array,
  query: Features,
): Float64Array {
  const weightOf = (kind: FeatureKind) => (query[kind].length > 0 ? TOGETHER[kind] : 0);
  const total = FEATURE_KINDS.reduce((sum, kind) => sum + weightOf(kind), 0) || 1;
  const [ofGrams, ofStems] = [weightOf('grams') / total, weightOf('stems') / total];
  const [ofPairs, ofConcepts] = [weightOf('pairs') / total, weightOf('concepts') / total];
  const tops = new Float64Array(ends.length);
  let at = 0;
  for (let owner = 0; owner < ends.length; owner += 1) {
    const end = ends[owner] ?? 0;
    let top = 0;
    for (; at < end; at += 1) {
      const sum =
        ofGrams * (grams.sums[at] ?? 0) +
        ofStems * (stems.sums[at] ?? 0) +
        ofPairs * (pairs.sums[at] ?? 0) +
        ofConcepts * (concepts.sums[at] ?? 0);
      top = Math.max(top, sum);
    }
    tops[owner] = top;
  }
  return tops;
}
