import { expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/outcome.ts';
import { grade, type LabelledQuestion } from '../../../src/commands/evaluate/grade-answer.ts';
import { report } from '../../../src/commands/evaluate/report-answers.ts';

const question = (expected: LabelledQuestion['expected'], also_accept: string[] = []): LabelledQuestion => ({
  id: 'q1',
  text: '',
  lang: 'ru',
  tags: [],
  expected,
  also_accept,
});
const answered = (outcome: Answer['outcome'], ids: string[] = [], offered: string[] = []): Answer => ({
  outcome,
  ids,
  titles: ids,
  alternatives: offered.map((id) => ({ id, title: id, outcome: 'faq' })),
  language: 'ru',
  confidence: 0.5,
  regionId: null,
  topic: null,
  reply: null,
});

test.each([
  [question({ faq: 'so-what' }), answered('faq', ['so-what']), 'right'],
  [question({ faq: 'so-what' }, ['so-who']), answered('faq', ['so-who']), 'right'],
  [question({ faq: 'so-what' }), answered('faq', ['so-11', 'so-what']), 'wrong'],
  [question({ faq: 'so-what' }), answered('choose', [], ['so-11', 'so-what']), 'offered'],
  [question({ faq: 'so-what' }), answered('unknown'), 'unknown'],
  [question({ intent: 'out-of-scope' }), answered('unknown'), 'right'],
  [question({ intent: 'lookup-profession' }), answered('lookup-specialty', ['x']), 'right'],
  [question({ intent: 'crisis' }), answered('care'), 'right'],
  [question({ intent: 'crisis' }), answered('faq', ['sf-bully'], ['sf-bribe']), 'wrong'],
  [question({ faq: 'so-what' }), answered('care', [], ['so-what']), 'wrong'],
])('an answer is graded by its labels, case %#', (asked, answer, expected) => {
  expect(grade(asked, answer)).toBe(expected);
});

test('shares are counted per language; offered holds the right ones', () => {
  const measured = (['right', 'offered', 'unknown', 'wrong'] as const).map((each, at) => ({
    question: question({ faq: 'so-what' }),
    answered: answered('unknown'),
    grade: each,
    ms: at,
  }));
  const { byLanguage, medianMs, p99Ms } = report(measured, { indexMs: 10, buildingMs: 20, askedBefore: 0 });
  expect(byLanguage.ru).toEqual({ count: 4, right: 0.25, rightOrOffered: 0.5, unknown: 0.25, wrong: 0.25 });
  expect([medianMs, p99Ms]).toEqual([2, 3]);
});
