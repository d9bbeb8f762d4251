import { FEATURE_KINDS, type FeatureKind, type Features, type Vocabularies } from './features.ts';
import { buildIndex, type SimilarityIndex, similarities, together } from './similarity-index.ts';

/** The wordings of all askables: one by one, and those of each askable as one text. */
export interface WordingIndex {
  readonly single: SimilarityIndex;
  /** `owners[i]` is the askable of the wording `i`. */
  readonly owners: readonly number[];
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

/** Parts of the likeness over all kinds; chosen by cross-validation, see test/evaluation/log.md. */
const TOGETHER: Readonly<Record<FeatureKind, number>> = { grams: 0.4, stems: 0.2, pairs: 0.1, concepts: 0.3 };

function mergedCounts(all: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const sum = new Map<number, number>();
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

/** Builds the index over `wordings[askable]`, the features of each of its wordings. */
export function indexWordings(
  wordings: readonly (readonly Features[])[],
  vocabularies: Vocabularies,
): WordingIndex {
  const owners = wordings.flatMap((own, owner) => own.map(() => owner));
  return {
    single: buildIndex(wordings.flat(), owners, vocabularies),
    owners,
    whole: buildIndex(
      wordings.map(merged),
      wordings.map((_, owner) => owner),
      vocabularies,
    ),
    askables: wordings.length,
  };
}

/** The highest and the mean of the three highest values of each askable. */
function highest(values: Float64Array, owners: readonly number[], askables: number) {
  const [first, second, third] = [0, 1, 2].map(() => new Float64Array(askables));
  if (!first || !second || !third) throw new Error('three places');
  values.forEach((value, at) => {
    const owner = owners[at] ?? 0;
    if (value > (first[owner] ?? 0)) {
      third[owner] = second[owner] ?? 0;
      second[owner] = first[owner] ?? 0;
      first[owner] = value;
    } else if (value > (second[owner] ?? 0)) {
      third[owner] = second[owner] ?? 0;
      second[owner] = value;
    } else if (value > (third[owner] ?? 0)) third[owner] = value;
  });
  return {
    nearest: first,
    three: first.map((value, at) => (value + (second[at] ?? 0) + (third[at] ?? 0)) / 3),
  };
}

/** How a query stands to every askable. */
export function signalsFor({ single, owners, whole, askables }: WordingIndex, query: Features): Signals {
  const ofSingle = similarities(single, query);
  const ofWhole = similarities(whole, query);
  const columns = ALIKE.flatMap((kind) => {
    const [one, all] =
      kind === 'together'
        ? [together(ofSingle, query, TOGETHER), together(ofWhole, query, TOGETHER)]
        : [ofSingle[kind], ofWhole[kind]];
    const { nearest, three } = highest(one, owners, askables);
    return [nearest, three, all];
  });
  return Array.from({ length: askables }, (_, askable) => columns.map((column) => column[askable] ?? 0));
}
