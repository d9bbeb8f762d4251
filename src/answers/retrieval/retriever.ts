import { fold } from '../../language/fold.ts';
import { readings } from '../../language/readings.ts';
import { type Askable, type BaseIndex, indexBase } from './base-index.ts';
import type { Concepts } from './concepts.ts';
import { createFeatureReader, type Features, forEachCount, type ReadFeatures } from './features.ts';
import { logits, type Model } from './model.ts';
import { SIGNALS, signalsFor } from './signals.ts';

export type Fit<T extends Askable> = {
  readonly subject: T;
  /** How alike the text and the wordings are: 0..1, 1 is a wording of the base. */
  readonly score: number;
  /** Which askable is meant rather than another: only differences say something. */
  readonly logit: number;
};
/** Likeliest first, every askable that shares anything with the text. */
export type Retriever<T extends Askable> = (text: string) => readonly Fit<T>[];

/** Added to the logit of whatever has the text as one of its wordings, word for word. */
const WORD_FOR_WORD = 10;
const NEAREST = SIGNALS.indexOf('together.nearest');
const WHOLE = SIGNALS.indexOf('together.whole');

/** The reading whose letter sequences are best known to the base: «kolledzh» read as «колледж». */
function likeliestReading(text: string, featuresOf: ReadFeatures): Features {
  const familiar = ({ grams }: Features) => {
    let known = 0;
    let all = 0;
    forEachCount(grams, (gram) => {
      all += 1;
      if (gram >= 0) known += 1;
    });
    return known / (all || 1);
  };
  const [first, ...others] = readings(text).map(featuresOf);
  if (first === undefined) return featuresOf(fold(text));
  return others.reduce((best, next) => (familiar(next) > familiar(best) ? next : best), first);
}

/** Builds the retriever over all wordings, or over the index of them; pure and deterministic, no network. */
export function createRetriever<T extends Askable>(
  askables: readonly T[],
  conceptsIn: Concepts,
  model: Model,
  index: BaseIndex = indexBase(askables, conceptsIn),
): Retriever<T> {
  const featuresOf = createFeatureReader(conceptsIn, index.vocabularies, false);
  return (text) => {
    const signals = signalsFor(index.wordings, likeliestReading(text, featuresOf));
    const [nearest, whole] = [signals[NEAREST], signals[WHOLE]];
    const likely = logits(model, signals);
    const meant = index.owners.get(fold(text));
    return askables
      .map((subject, at) => ({
        subject,
        score: ((nearest?.[at] ?? 0) + (whole?.[at] ?? 0)) / 2,
        logit: (likely[at] ?? 0) + (meant?.has(at) ? WORD_FOR_WORD : 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.logit - a.logit || a.subject.id.localeCompare(b.subject.id));
  };
}
