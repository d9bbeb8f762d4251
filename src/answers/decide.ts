import type { Hit } from '../catalogue/search.ts';
import type { Named } from './lookup.ts';
import type { Fit } from './retrieval/retriever.ts';
import type { Subject } from './subjects.ts';

/** Thresholds chosen on the project's own questions; see test/evaluation/log.md. */
const SURE = 0.3;
const CLOSE = 0.17;
const CLEAR_LEAD = 0.012;
/** A name of the catalogue that is met exactly, but for its ending. */
const SURE_NAME = 0.9;
/** A name that is met in part; it counts where no question of the base is likely. */
const LIKELY_NAME = 0.75;
const UNLIKELY_QUESTION = 0.35;
/** A question of the base that fits this well is meant, even where a name stands in it. */
const ALMOST_WORD_FOR_WORD = 0.62;
const WORD_FOR_WORD = 0.85;
const MOST_SUGGESTIONS = 3;

export type Found = { readonly subject: Subject; readonly score: number };

/** What to do with a message, before titles and languages come in. */
export type Decision =
  | { readonly kind: 'subject'; readonly found: Found; readonly near: readonly Found[] }
  | { readonly kind: 'names'; readonly hits: readonly Hit[]; readonly near: readonly Found[] }
  | { readonly kind: 'place'; readonly near: readonly Found[] }
  | { readonly kind: 'choose'; readonly found: readonly Found[]; readonly hits: readonly Hit[] }
  | { readonly kind: 'unknown' };

function chooseOrGiveUp(found: readonly Found[], hits: readonly Hit[]): Decision {
  const close = found.filter(({ score }) => score >= CLOSE).slice(0, MOST_SUGGESTIONS);
  const named = hits
    .filter(({ score }) => score >= LIKELY_NAME / 2)
    .slice(0, MOST_SUGGESTIONS - close.length);
  return close.length + named.length === 0
    ? { kind: 'unknown' }
    : { kind: 'choose', found: close, hits: named };
}

/** Weighs what retrieval found against the names in the message. */
export function decide(found: readonly Found[], named: Named): Decision {
  const [best, second] = found;
  const near = found.slice(1, MOST_SUGGESTIONS).filter(({ score }) => score >= CLOSE);
  const top = best?.score ?? 0;
  if (named.core === '' && named.place !== null && top < WORD_FOR_WORD) return { kind: 'place', near };
  const names = named.hits.filter(
    ({ score }) => score >= (top < UNLIKELY_QUESTION ? LIKELY_NAME : SURE_NAME),
  );
  if (names.length > 0 && top < ALMOST_WORD_FOR_WORD) {
    return { kind: 'names', hits: names, near: found.slice(0, MOST_SUGGESTIONS - 1) };
  }
  if (best === undefined) return chooseOrGiveUp([], named.hits);
  const lead = top - (second?.score ?? 0);
  if (top >= SURE && lead >= CLEAR_LEAD) return { kind: 'subject', found: best, near };
  return chooseOrGiveUp(found, named.hits);
}

/** Joins the fits of retrieval with their subjects. */
export function foundSubjects(
  fits: readonly Fit[],
  subjects: ReadonlyMap<string, Subject>,
): readonly Found[] {
  return fits.flatMap(({ id, score }) => {
    const subject = subjects.get(id);
    return subject === undefined ? [] : [{ subject, score }];
  });
}
