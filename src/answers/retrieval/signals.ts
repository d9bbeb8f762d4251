import { FEATURE_KINDS, type FeatureKind, type Features, joined, type Vocabularies } from './features.ts';
import { buildIndex, type SimilarityIndex, similarities } from './similarity-index.ts';

/** The wordings of all askables: one by one, and those of each askable as one text. */
export interface WordingIndex {
  readonly single: SimilarityIndex;
  /** `owners[i]` is the askable of the wording `i`. */
  readonly owners: Int32Array;
  readonly whole: SimilarityIndex;
  readonly askables: number;
}

/** What a likeness is measured by, and how: the nearest wording, the nearest three, all wordings together. */
const ALIKE = [...FEATURE_KINDS, 'together'] as const;
const SPANS = ['nearest', 'three', 'whole'] as const;
export const SIGNALS = ALIKE.flatMap((kind) => SPANS.map((span) => `${kind}.${span}` as const));
export type Signal = (typeof SIGNALS)[number];

/** `signals[askable]` holds a value, 0 to 1, for each of SIGNALS in their order. */
export type Signals = readonly (readonly number[])[];

/** The features of several wordings as of one text. */
function merged(all: readonly Features[]): Features {
  const kind = (name: FeatureKind) => joined(all.map((features) => features[name]));
  return { grams: kind('grams'), stems: kind('stems'), pairs: kind('pairs'), concepts: kind('concepts') };
}

/** Builds the index over `wordings[askable]`, the features of each of its wordings. */
export function indexWordings(
  wordings: readonly (readonly Features[])[],
  vocabularies: Vocabularies,
): WordingIndex {
  const owners = wordings.flatMap((own, owner) => own.map(() => owner));
  return {
    single: buildIndex(wordings.flat(), owners, vocabularies),
    owners: Int32Array.from(owners),
    whole: buildIndex(
      wordings.map(merged),
      wordings.map((_, owner) => owner),
      vocabularies,
    ),
    askables: wordings.length,
  };
}

/** The highest and the mean of the three highest values of each askable. */
function highest(values: Float64Array, owners: Int32Array, askables: number) {
  const first = new Float64Array(askables);
  const second = new Float64Array(askables);
  const third = new Float64Array(askables);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const owner = owners[at] ?? 0;
    if (value <= (third[owner] ?? 0)) continue;
    if (value > (first[owner] ?? 0)) {
      third[owner] = second[owner] ?? 0;
      second[owner] = first[owner] ?? 0;
      first[owner] = value;
    } else {
      third[owner] = Math.min(value, second[owner] ?? 0);
      second[owner] = Math.max(value, second[owner] ?? 0);
    }
  }
  const three = first.map((value, at) => (value + (second[at] ?? 0) + (third[at] ?? 0)) / 3);
  return { nearest: first, three };
}

/** How a query stands to every askable. */
export function signalsFor({ single, owners, whole, askables }: WordingIndex, query: Features): Signals {
  const ofSingle = similarities(single, query);
  const ofWhole = similarities(whole, query);
  const columns = ALIKE.flatMap((kind) => {
    const { nearest, three } = highest(ofSingle[kind], owners, askables);
    return [nearest, three, ofWhole[kind]];
  });
  return Array.from({ length: askables }, (_, askable) => columns.map((column) => column[askable] ?? 0));
}
