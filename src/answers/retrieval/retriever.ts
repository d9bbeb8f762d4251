import { fold } from '../../language/fold.ts';
import { readings } from '../../language/readings.ts';
import type { Concepts } from './concepts.ts';
import { FEATURE_KINDS, type FeatureKind, type Features, featuresOf } from './features.ts';

/** Something that can be asked for, and the ways people ask for it. */
export type Askable = { readonly id: string; readonly texts: readonly string[] };

/** How well a text fits an askable: 0..1, 1 is a wording of the base. */
export type Fit = { readonly id: string; readonly score: number };
/** Best first, every askable that shares anything with the text. */
export type Retriever = (text: string) => readonly Fit[];

export type Weights = {
  /** How much each kind of feature counts; sums to 1. */
  readonly kinds: Readonly<Record<FeatureKind, number>>;
  /** How much the nearest wording counts against all wordings of an askable together. */
  readonly nearest: number;
};

/** Chosen by five-fold cross-validation over the wordings of the base, see test/evaluation/log.md. */
const WEIGHTS: Weights = {
  kinds: { grams: 0.4, stems: 0.2, pairs: 0.1, concepts: 0.3 },
  nearest: 0.5,
};

type Posting = { readonly document: number; readonly weight: number };
type Field = {
  readonly weightOf: (feature: string) => number;
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
};
type Index = { readonly fields: Readonly<Record<FeatureKind, Field>>; readonly owners: readonly number[] };

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

function buildIndex(documents: readonly Features[], owners: readonly number[]): Index {
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
function cosines(index: Index, query: Features, weights: Weights['kinds']): Float64Array {
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

function bestPerOwner(index: Index, scores: Float64Array, owners: number): Float64Array {
  const best = new Float64Array(owners);
  for (const [document, owner] of index.owners.entries()) {
    best[owner] = Math.max(best[owner] ?? 0, scores[document] ?? 0);
  }
  return best;
}

/** The reading whose letter sequences are best known to the base: «kolledzh» read as «колледж». */
function likeliestReading(text: string, known: (gram: string) => boolean, conceptsIn: Concepts): Features {
  const familiar = (features: Features) => {
    const grams = [...features.grams.keys()];
    return grams.filter(known).length / (grams.length || 1);
  };
  return readings(text)
    .map((reading) => featuresOf(reading, conceptsIn))
    .reduce((best, next) => (familiar(next) > familiar(best) ? next : best));
}

/** Builds the retriever over all wordings; pure and deterministic, no model, no network. */
export function createRetriever(
  askables: readonly Askable[],
  conceptsIn: Concepts,
  weights: Weights = WEIGHTS,
): Retriever {
  const wordings = askables.flatMap(({ texts }, owner) => texts.map((text) => ({ owner, text: fold(text) })));
  const nearest = buildIndex(
    wordings.map(({ text }) => featuresOf(text, conceptsIn)),
    wordings.map(({ owner }) => owner),
  );
  const whole = buildIndex(
    askables.map(({ texts }) => featuresOf(texts.map(fold).join(' '), conceptsIn)),
    askables.map((_, owner) => owner),
  );
  const known = (gram: string) => nearest.fields.grams.postings.has(gram);
  return (text) => {
    const query = likeliestReading(text, known, conceptsIn);
    const best = bestPerOwner(nearest, cosines(nearest, query, weights.kinds), askables.length);
    const overall = cosines(whole, query, weights.kinds);
    return askables
      .map(({ id }, owner) => ({
        id,
        score: weights.nearest * (best[owner] ?? 0) + (1 - weights.nearest) * (overall[owner] ?? 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  };
}
