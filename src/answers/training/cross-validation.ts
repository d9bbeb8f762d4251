import { fold } from '../../language/fold.ts';
import type { Askable } from '../retrieval/base-index.ts';
import type { Concepts } from '../retrieval/concepts.ts';
import {
  createFeatureReader,
  createVocabularies,
  type Features,
  type Vocabularies,
} from '../retrieval/features.ts';
import { weighedSums } from '../retrieval/model.ts';
import { indexWordings, SIGNALS, signalsFor } from '../retrieval/signals.ts';
import { type Example, fitWeights } from './fit-weights.ts';

export const FOLDS = 5;

/** Every fifth wording of each askable, seen by an index of the other four fifths. */
function examplesOfFold(
  wordings: readonly (readonly Features[])[],
  vocabularies: Vocabularies,
  fold: number,
): readonly Example[] {
  const isHeldOut = (_: Features, at: number) => at % FOLDS === fold;
  const index = indexWordings(
    wordings.map((own) => own.filter((one, at) => !isHeldOut(one, at))),
    vocabularies,
  );
  return wordings.flatMap((own, meant) =>
    own.filter(isHeldOut).map((features) => ({ signals: signalsFor(index, features), meant })),
  );
}

/** All wordings as examples, by fold: none was in the index that looked at it. */
export function heldOutExamples(
  askables: readonly Askable[],
  conceptsIn: Concepts,
): readonly (readonly Example[])[] {
  const vocabularies = createVocabularies();
  const featuresOf = createFeatureReader(conceptsIn, vocabularies, true);
  const wordings = askables.map(({ texts }) => texts.map((text) => featuresOf(fold(text))));
  return Array.from({ length: FOLDS }, (_, each) => examplesOfFold(wordings, vocabularies, each));
}

export interface Found {
  readonly first: number;
  readonly amongThree: number;
}

/** Share of wordings whose askable is found first, and among three, by weights learned on the other folds. */
export function crossValidated(folds: readonly (readonly Example[])[]): Found {
  const ranks = folds.flatMap((held, at) => {
    const weights = fitWeights(folds.filter((_, other) => other !== at).flat(), SIGNALS.length);
    return held.map((example) => rankOf(weights, example));
  });
  const share = (most: number) => ranks.filter((rank) => rank < most).length / ranks.length;
  return { first: share(1), amongThree: share(3) };
}

function rankOf(weights: readonly number[], { signals, meant }: Example): number {
  const merits = weighedSums(weights, signals);
  const own = merits[meant] ?? 0;
  return merits.filter((merit, askable) => askable !== meant && merit >= own).length;
}
