import type { Fit } from './retrieval/retriever.ts';
import type { Subject } from './subjects.ts';

/** Thresholds chosen on the project's own questions; see test/evaluation/log.md. */
const CLOSE = 0.17;
/** Less close ones are worth a look when they may well be meant. */
const MAYBE = { score: 0.1, chance: 0.03 };
/** Near enough to answer, with the chance that it is meant rather than any other; the nearer, the less it takes. */
const SURE = [
  { score: 0.24, chance: 0.2 },
  { score: 0.18, chance: 0.5 },
] as const;
export const MOST_SUGGESTIONS = 3;

export type Found = Fit<Subject>;

/** Softmax of the logits: how likely each is meant, if any of them is. */
function chancesOf(found: readonly Found[]): readonly number[] {
  const highest = found[0]?.logit ?? 0;
  const raised = found.map(({ logit }) => Math.exp(logit - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** Whether the first one is near enough to be answered. */
export function isClear(found: readonly Found[]): boolean {
  const score = found[0]?.score ?? 0;
  const chance = chancesOf(found)[0] ?? 0;
  return SURE.some((least) => score >= least.score && chance >= least.chance);
}

/** The first few, as far as they are worth offering. */
export function closeOnes(found: readonly Found[]): readonly Found[] {
  const chances = chancesOf(found);
  return found
    .slice(0, MOST_SUGGESTIONS)
    .filter(
      ({ score }, at) => score >= CLOSE || (score >= MAYBE.score && (chances[at] ?? 0) >= MAYBE.chance),
    );
}
