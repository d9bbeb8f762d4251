import { type FeatureKind, forEachCount, type Occurrences } from './features.ts';
import { type KindIndex, lengthOf, weightIn } from './similarity-index.ts';

/** One kind of feature: how much likelier each is where an askable is meant than anywhere. */
export interface Likelihood {
  readonly index: KindIndex;
  /** The entries of feature `i` lie from `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly askables: Uint32Array;
  /** Above `absent`, by entry. */
  readonly gains: Float32Array;
  /** By askable: of a feature that it lacks. */
  readonly absent: Float64Array;
}

/** So many features of the whole base are lent to each askable; chosen by cross-validation, see test/evaluation/log.md. */
const LENT = 13;
/** Brings the logarithms to the size of the other signals. */
const SCALE = 0.1;

interface Masses {
  readonly starts: Uint32Array;
  readonly askables: Uint32Array;
  /** Sum of the weights of a feature in the wordings of an askable, by entry. */
  readonly masses: Float64Array;
}

/** Gathers the entries of `index` by askable; wordings of one askable stand together. */
function massesOf({ starts: from, documents, weights }: KindIndex, owners: Int32Array): Masses {
  const features = from.length - 1;
  const starts = new Uint32Array(features + 1);
  const askables = new Uint32Array(documents.length);
  const masses = new Float64Array(documents.length);
  let next = 0;
  for (let feature = 0; feature < features; feature += 1) {
    const end = from[feature + 1] ?? 0;
    for (let entry = from[feature] ?? 0; entry < end; entry += 1) {
      const owner = owners[documents[entry] ?? 0] ?? 0;
      const isNew = next === starts[feature] || askables[next - 1] !== owner;
      if (isNew) next += 1;
      askables[next - 1] = owner;
      masses[next - 1] = (masses[next - 1] ?? 0) + (weights[entry] ?? 0);
    }
    starts[feature + 1] = next;
  }
  return { starts, askables: askables.slice(0, next), masses: masses.slice(0, next) };
}

/**
 * Reads how askables speak off an index of their wordings: a unigram model of each, smoothed with that of the whole
 * base (Dirichlet prior; Zhai & Lafferty 2004), features weighed as in the index.
 */
export function createLikelihood(index: KindIndex, owners: Int32Array, askableCount: number): Likelihood {
  const { starts, askables, masses } = massesOf(index, owners);
  const sums = new Float64Array(askableCount);
  masses.forEach((mass, entry) => {
    const askable = askables[entry] ?? 0;
    sums[askable] = (sums[askable] ?? 0) + mass;
  });
  const all = sums.reduce((total, mass) => total + mass, 0);
  const gains = new Float32Array(masses.length);
  for (let feature = 0; feature + 1 < starts.length; feature += 1) {
    const [from, to] = [starts[feature] ?? 0, starts[feature + 1] ?? 0];
    let mass = 0;
    for (let entry = from; entry < to; entry += 1) mass += masses[entry] ?? 0;
    const anywhere = mass / all;
    for (let entry = from; entry < to; entry += 1) {
      gains[entry] = Math.log(1 + (masses[entry] ?? 0) / (LENT * anywhere)) * SCALE;
    }
  }
  const absent = sums.map((mass) => Math.log(LENT / (LENT + mass)) * SCALE);
  return { index, starts, askables, gains, absent };
}

/** How likely a text is where each askable is meant, as a scaled logarithm over its likelihood anywhere. */
export function likelihoods(
  { index, starts, askables, gains, absent }: Likelihood,
  text: Occurrences,
): Float64Array {
  const sums = new Float64Array(absent.length);
  const length = lengthOf(text, index);
  let known = 0;
  forEachCount(text, (feature, count) => {
    if (feature < 0 || starts[feature] === starts[feature + 1]) return;
    const weight = weightIn(index, feature, count) / length;
    known += weight;
    const end = starts[feature + 1] ?? 0;
    for (let entry = starts[feature] ?? 0; entry < end; entry += 1) {
      const askable = askables[entry] ?? 0;
      sums[askable] = (sums[askable] ?? 0) + weight * (gains[entry] ?? 0);
    }
  });
  return sums.map((sum, askable) => sum + known * (absent[askable] ?? 0));
}

export type Likelihoods = Readonly<Record<FeatureKind, Likelihood>>;
