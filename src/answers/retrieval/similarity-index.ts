import {
  FEATURE_KINDS,
  type FeatureKind,
  type Features,
  forEachCount,
  type Occurrences,
  type Vocabularies,
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

/** The different features of documents; those of document `i` lie from `ends[i - 1]` up to, not including, `ends[i]`. */
interface Rows {
  readonly ends: Uint32Array;
  readonly features: Int32Array;
  readonly counts: Float64Array;
}

function rowsOf(documents: readonly Occurrences[]): Rows {
  const most = documents.reduce((sum, { length }) => sum + length, 0);
  const ends = new Uint32Array(documents.length);
  const features = new Int32Array(most);
  const counts = new Float64Array(most);
  let end = 0;
  documents.forEach((document, at) => {
    const start = end;
    for (const feature of document) {
      const isNew = end === start || features[end - 1] !== feature;
      if (isNew) features[end++] = feature;
      counts[end - 1] = (counts[end - 1] ?? 0) + 1;
    }
    ends[at] = end;
  });
  return { ends, features, counts };
}

/** How many askables (not: wordings) and how many documents hold each feature. */
function holdersOf({ ends, features }: Rows, owners: readonly number[], size: number) {
  const askables = new Uint32Array(size);
  const holding = new Uint32Array(size);
  const lastOwner = new Int32Array(size).fill(-1);
  let entry = 0;
  // Wordings come askable by askable, so that a change of owner is a new holder.
  ends.forEach((end, at) => {
    const owner = owners[at] ?? -1;
    for (; entry < end; entry += 1) {
      const feature = features[entry] ?? 0;
      holding[feature] = (holding[feature] ?? 0) + 1;
      if (lastOwner[feature] === owner) continue;
      lastOwner[feature] = owner;
      askables[feature] = (askables[feature] ?? 0) + 1;
    }
  });
  return { askables, holding };
}

function startsFor(holding: Uint32Array): Uint32Array {
  const starts = new Uint32Array(holding.length + 1);
  for (let feature = 0; feature < holding.length; feature += 1) {
    starts[feature + 1] = (starts[feature] ?? 0) + (holding[feature] ?? 0);
  }
  return starts;
}

/** Rarity by the number of askables that hold a feature: ln(1 + N / n). */
function indexKind(documents: readonly Occurrences[], owners: readonly number[], size: number): KindIndex {
  const rows = rowsOf(documents);
  const { askables, holding } = holdersOf(rows, owners, size);
  const all = new Set(owners).size;
  const unseen = Math.log(1 + all);
  const rarity = Float64Array.from(askables, (count) => (count === 0 ? unseen : Math.log(1 + all / count)));
  const starts = startsFor(holding);
  return {
    rarity,
    unseen,
    starts,
    ...entriesOf(rows, { rarity, unseen }, starts),
    sums: new Float64Array(documents.length),
  };
}

/** Turns rows by document into entries by feature. */
function entriesOf(
  { ends, features, counts }: Rows,
  rareness: Pick<KindIndex, 'rarity' | 'unseen'>,
  starts: Uint32Array,
): Pick<KindIndex, 'documents' | 'weights'> {
  const next = starts.slice();
  const entries = starts[starts.length - 1] ?? 0;
  const documents = new Uint32Array(entries);
  const weights = new Float32Array(entries);
  let start = 0;
  ends.forEach((end, at) => {
    let squares = 0;
    for (let row = start; row < end; row += 1) {
      const weight = weightIn(rareness, features[row] ?? 0, counts[row] ?? 0);
      counts[row] = weight;
      squares += weight ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let row = start; row < end; row += 1) {
      const entry = next[features[row] ?? 0] ?? 0;
      next[features[row] ?? 0] = entry + 1;
      documents[entry] = at;
      weights[entry] = (counts[row] ?? 0) / length;
    }
    start = end;
  });
  return { documents, weights };
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
    together: new Float64Array(documents.length),
    kinds: {
      grams: kind('grams'),
      stems: kind('stems'),
      pairs: kind('pairs'),
      concepts: kind('concepts'),
      meetings: kind('meetings'),
    },
  };
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
  const present = FEATURE_KINDS.filter((kind) => query[kind].length > 0);
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
