import { fold } from '../../language/fold.ts';
import { readings } from '../../language/readings.ts';
import type { Concepts } from './concepts.ts';
import { type FeatureKind, type Features, featuresOf } from './features.ts';
import { buildIndex, cosines, type KindWeights, type VectorIndex } from './vector-index.ts';

/** Something that can be asked for, and the ways people ask for it. */
export type Askable = { readonly id: string; readonly texts: readonly string[] };

/** How well a text fits an askable: 0..1, 1 is a wording of the base. */
export type Fit = { readonly id: string; readonly score: number };
/** Best first, every askable that shares anything with the text. */
export type Retriever = (text: string) => readonly Fit[];

export type Weights = {
  /** How much each kind of feature counts; sums to 1. */
  readonly kinds: KindWeights;
  /** How much the nearest wording counts against all wordings of an askable together. */
  readonly nearest: number;
};

/** Chosen by cross-validation and on the own questions, see test/evaluation/log.md. */
const WEIGHTS: Weights = {
  kinds: { grams: 0.4, stems: 0.2, pairs: 0.1, concepts: 0.3 },
  nearest: 0.5,
};

function bestPerOwner(index: VectorIndex, scores: Float64Array, owners: number): Float64Array {
  const best = new Float64Array(owners);
  for (const [document, owner] of index.owners.entries()) {
    best[owner] = Math.max(best[owner] ?? 0, scores[document] ?? 0);
  }
  return best;
}

function mergedCounts(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const counts of all) {
    for (const [feature, count] of counts) sum.set(feature, (sum.get(feature) ?? 0) + count);
  }
  return sum;
}

/** The features of several wordings as of one text. */
function merged(all: readonly Features[]): Features {
  const kind = (name: FeatureKind) => mergedCounts(all.map((features) => features[name]));
  return { grams: kind('grams'), stems: kind('stems'), pairs: kind('pairs'), concepts: kind('concepts') };
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
  const owners = wordings.map(({ owner }) => owner);
  const features = wordings.map(({ text }) => featuresOf(text, conceptsIn));
  const nearest = buildIndex(features, owners);
  const whole = buildIndex(
    askables.map((_, owner) => merged(features.filter((_, at) => owners[at] === owner))),
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
