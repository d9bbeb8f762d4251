import { FEATURE_KINDS, type FeatureKind, type Features } from './features.ts';

/** One kind of feature of all documents, by feature: which documents hold it and how much it weighs there. */
interface KindIndex {
  readonly positions: ReadonlyMap<string, number>;
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

/** Sublinear counts times rarity, brought to length 1. */
function unitVector(counts: ReadonlyMap<string, number>, rarityOf: (feature: string) => number) {
  const weighed = [...counts].map(
    ([feature, count]) => [feature, (1 + Math.log(count)) * rarityOf(feature)] as const,
  );
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return weighed.map(([feature, weight]) => [feature, weight / length] as const);
}

/** In how many askables (not wordings) each feature stands. */
function holdersOf(documents: readonly Features[], owners: readonly number[], kind: FeatureKind) {
  const lastOwner = new Map<string, number>();
  const holders = new Map<string, number>();
  // Wordings come askable by askable, so that a change of owner is a new holder.
  for (const [at, document] of documents.entries()) {
    const owner = owners[at] ?? -1;
    for (const feature of document[kind].keys()) {
      if (lastOwner.get(feature) === owner) continue;
      lastOwner.set(feature, owner);
      holders.set(feature, (holders.get(feature) ?? 0) + 1);
    }
  }
  return holders;
}

function indexKind(documents: readonly Features[], owners: readonly number[], kind: FeatureKind): KindIndex {
  const askables = new Set(owners).size;
  const holders = holdersOf(documents, owners, kind);
  const positions = new Map([...holders.keys()].map((feature, position) => [feature, position]));
  const rarity = Float64Array.from(holders.values(), (count) => Math.log(1 + askables / count));
  const unseen = Math.log(1 + askables);
  const rarityOf = (feature: string) => rarity[positions.get(feature) ?? -1] ?? unseen;
  const entries = [...holders.keys()].map((): [document: number, weight: number][] => []);
  for (const [at, document] of documents.entries()) {
    for (const [feature, weight] of unitVector(document[kind], rarityOf)) {
      entries[positions.get(feature) ?? -1]?.push([at, weight]);
    }
  }
  const starts = new Uint32Array(entries.length + 1);
  for (const [at, { length }] of entries.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  const flat = entries.flat();
  return {
    positions,
    rarity,
    unseen,
    starts,
    documents: Uint32Array.from(flat, ([document]) => document),
    weights: Float32Array.from(flat, ([, weight]) => weight),
  };
}

/** Builds the index; `owners[i]` is the askable of `documents[i]`, those of one askable stand together. */
export function buildIndex(documents: readonly Features[], owners: readonly number[]): SimilarityIndex {
  const kind = (name: FeatureKind) => indexKind(documents, owners, name);
  return {
    size: documents.length,
    kinds: { grams: kind('grams'), stems: kind('stems'), pairs: kind('pairs'), concepts: kind('concepts') },
  };
}

function cosines(size: number, index: KindIndex, counts: ReadonlyMap<string, number>): Float64Array {
  const { positions, rarity, unseen, starts, documents, weights } = index;
  const sums = new Float64Array(size);
  const rarityOf = (feature: string) => rarity[positions.get(feature) ?? -1] ?? unseen;
  for (const [feature, weight] of unitVector(counts, rarityOf)) {
    const position = positions.get(feature);
    if (position === undefined) continue;
    const end = starts[position + 1] ?? 0;
    for (let entry = starts[position] ?? 0; entry < end; entry += 1) {
      const document = documents[entry] ?? 0;
      sums[document] = (sums[document] ?? 0) + weight * (weights[entry] ?? 0);
    }
  }
  return sums;
}

/** Whether any document holds this letter sequence. */
export function knowsGram({ kinds }: SimilarityIndex, gram: string): boolean {
  return kinds.grams.positions.has(gram);
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
