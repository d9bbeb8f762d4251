import type { Update } from 'grammy/types';
import type { Session } from '../../src/bot/session.ts';
import type { Replies } from '../../src/orientation/interest-test.ts';
import { testState } from '../../src/orientation/interest-test.ts';
import type { Ours } from './ours.ts';
import { press, typed } from './updates.ts';

/** What one person does again and again. */
export interface Workload {
  readonly name: string;
  /** What is known of the person beforehand. */
  readonly session: Partial<Session>;
  /** The person's updates in order, at most as many as nobody is held back for. */
  readonly updates: (person: number) => readonly Update[];
}

export const STEPS = 10;
const KNOWN = { language: 'ru', role: 'pupil', regionId: 'aktobe', grade: '9', welcomed: true } as const;
const SEARCHES = ['сварщик', 'электрик', 'повар', 'программист', 'медсестра'];
const QUESTIONS = [
  'сколько лет учиться после 9 класса',
  'дают ли общежитие',
  'какие документы нужны для поступления',
  'есть ли стипендия в колледже',
  'до какого числа принимают заявления',
];

/** Somebody of whom a test's answers are known, and the question asked now. */
export function testing(ours: Ours, replies: Replies): Partial<Session> {
  const { calibration } = ours.services.orientation;
  const test = { calibration: calibration.version, replies, paused: false, askedAt: 0, tenths: [] };
  return { ...KNOWN, test: { ...test, tenths: replies.map(() => 40) } };
}

/** The answers of somebody who likes a little of everything, so that the test asks as much as it may. */
export function longestReplies(ours: Ours): Replies {
  const { calibration } = ours.services.orientation;
  const all = TASTES.map((taste) => {
    const replies: [number, 1 | 2 | 3 | 4 | 5][] = [];
    for (;;) {
      const { item } = testState(calibration, replies);
      if (item === undefined) return replies;
      replies.push([item, taste(replies.length)]);
    }
  });
  return all.reduce((longest, replies) => (replies.length > longest.length ? replies : longest));
}

const TASTES: readonly ((turn: number) => 1 | 2 | 3 | 4 | 5)[] = [
  (turn) => (turn % 2 === 0 ? 4 : 2),
  (turn) => (turn % 3 === 0 ? 4 : 3),
  (turn) => (turn % 4 < 2 ? 3 : 4),
  (turn) => (turn % 5 === 0 ? 2 : 4),
];

/** The four kinds of updates that a school day is made of. */
export function workloads(ours: Ours): readonly Workload[] {
  const colleges = ours.services.catalogue.collegesByRegion.get('aktobe') ?? [];
  const replies = longestReplies(ours);
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  return [
    {
      name: 'answered question',
      session: testing(ours, []),
      updates: (person) =>
        replies.slice(0, STEPS).map(([item, reply]) => press(person, `o:a:${item}:${reply}`)),
    },
    {
      name: 'college card',
      session: KNOWN,
      updates: (person) =>
        steps.map((step) =>
          press(person, `k:card:${colleges[(person + step) % colleges.length]?.id}:region`),
        ),
    },
    {
      name: 'search',
      session: KNOWN,
      updates: (person) => steps.map((step) => typedOf(SEARCHES, person, step)),
    },
    {
      name: 'free question',
      session: KNOWN,
      updates: (person) => steps.map((step) => typedOf(QUESTIONS, person, step)),
    },
  ];
}

function typedOf(texts: readonly string[], person: number, step: number): Update {
  return typed(person, texts[(person + step) % texts.length] ?? '');
}
