import type { Answer, Outcome } from './outcome.ts';

/** From here on a message is certainly about study; chosen so that no short reply («ок», «не хочу») gets here. */
const SURE: Readonly<Partial<Record<Outcome, number>>> = {
  faq: 0.5,
  orientation: 0.5,
  'region-stats': 0.5,
  'lookup-profession': 0.9,
  'lookup-specialty': 0.9,
  'lookup-college': 0.9,
  'lookup-employer': 0.9,
};

/** Whether a message is a plain question about study, beyond doubt. */
export function isSureQuestion({ outcome, confidence }: Answer): boolean {
  const least = SURE[outcome];
  return least !== undefined && confidence >= least;
}
