import { z } from 'zod';
import { parsed } from './share.ts';

/** All colleges ever advised over one link; whoever holds it cannot flood the pupil. */
export const MOST_ADVICES = 6;

const adviceSchema = z.strictObject({
  collegeId: z.string(),
  /** Whether the pupil has looked at it and what was decided. */
  state: z.enum(['waiting', 'accepted', 'declined']),
});
const advicesSchema = z.array(adviceSchema).max(MOST_ADVICES).readonly();

/** A college that a parent suggests. */
export type Advice = Readonly<z.infer<typeof adviceSchema>>;

/** What became of a suggestion: `known` and `full` leave the advices as they were. */
export interface Advised {
  readonly outcome: 'given' | 'known' | 'full';
  readonly advices: readonly Advice[];
}

/** Adds a college, once: what the pupil declined is not suggested again. */
export function advise(advices: readonly Advice[], collegeId: string): Advised {
  if (advices.some((advice) => advice.collegeId === collegeId)) return { outcome: 'known', advices };
  if (advices.length >= MOST_ADVICES) return { outcome: 'full', advices };
  return { outcome: 'given', advices: [...advices, { collegeId, state: 'waiting' }] };
}

/** Notes the pupil's decision. */
export function decide(
  advices: readonly Advice[],
  collegeId: string,
  state: Exclude<Advice['state'], 'waiting'>,
): readonly Advice[] {
  return advices.map((advice) => (advice.collegeId === collegeId ? { ...advice, state } : advice));
}

/** Ids of the colleges that the pupil has not decided on. */
export function waiting(advices: readonly Advice[]): readonly string[] {
  return advices.flatMap(({ collegeId, state }) => (state === 'waiting' ? [collegeId] : []));
}

/** The advices that were stored; none when the text is something else. */
export function readAdvices(stored: string): readonly Advice[] {
  return parsed(stored, advicesSchema) ?? [];
}
