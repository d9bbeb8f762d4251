import { z } from 'zod';
import type { Answer } from '../../answers/outcome.ts';

/** A labelled file: questions as people type them, and what would be right. Labels are FAQ ids or intents. */
export const labelledFileSchema = z.looseObject({
  items: z
    .array(
      z.looseObject({
        id: z.string(),
        text: z.string(),
        lang: z.string().describe('kk, ru, kk-latn, ru-latn'),
        tags: z.array(z.string()).default([]).describe('kinds of noise, such as slang or typo'),
        expected: z.union([z.looseObject({ faq: z.string() }), z.looseObject({ intent: z.string() })]),
        also_accept: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});
export type LabelledQuestion = z.infer<typeof labelledFileSchema>['items'][number];

export const GRADES = ['right', 'offered', 'unknown', 'wrong'] as const;
export type Grade = (typeof GRADES)[number];

/** Labels of the measuring sets that go by another name, or that another outcome satisfies too. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  crisis: ['care'],
  'out-of-scope': ['out-of-scope', 'unknown'],
  'lookup-profession': ['lookup-profession', 'lookup-specialty'],
};

function accepted({ expected, also_accept }: LabelledQuestion): ReadonlySet<string> {
  const label = 'faq' in expected ? expected.faq : expected.intent;
  return new Set([label, ...also_accept].flatMap((name) => SAME[String(name)] ?? [String(name)]));
}

/**
 * right: the answer itself; offered: among the suggestions beside it; a cry for help must be met by care,
 * and nothing else may be met by it.
 */
export function grade(question: LabelledQuestion, { outcome, ids, alternatives }: Answer): Grade {
  const right = accepted(question);
  if (right.has(outcome) || right.has(ids[0] ?? '')) return 'right';
  if (outcome === 'care') return 'wrong';
  if (alternatives.some((other) => right.has(other.id) || right.has(other.outcome))) return 'offered';
  return outcome === 'unknown' ? 'unknown' : 'wrong';
}
