import type { Update } from 'grammy/types';
import type { Session } from '../../src/bot/session.ts';
import type { Calibration } from '../../src/orientation/calibration.ts';
import { testState } from '../../src/orientation/interest-test.ts';
import type { Replies } from '../../src/orientation/replies.ts';
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
  const pace = { timed: replies.length, hasty: 0 };
  return { ...KNOWN, test: { calibration: calibration.version, replies, paused: false, askedAt: 0, pace } };
}

const MOST_TRIES = 200;

/** Answers of somebody of own tastes (a number decides them), who is asked at least `count` questions. */
export function repliesOf(ours: Ours, person: number, count: number): Replies {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const replies = firstReplies(ours, person * MOST_TRIES + tries, count);
    if (replies.length === count) return replies;
  }
  throw new Error(`nobody is asked ${count} questions`);
}

let ownCalibration: Calibration | undefined;

function firstReplies(ours: Ours, seed: number, count: number): Replies {
  // The bot's own calibration as another object, so that what is prepared here is not known to the bot beforehand.
  ownCalibration ??= { ...ours.services.orientation.calibration };
  const replies: [number, 2 | 3 | 4][] = [];
  let random = seed;
  for (;;) {
    const { item } = testState(ownCalibration, replies);
    if (item === undefined || replies.length === count) return replies;
    // Numbers of Park and Miller: the same person always answers the same.
    random = (random * 48_271) % 2_147_483_647;
    const tastes = [2, 3, 4] as const;
    replies.push([item, tastes[Math.floor(random / 7) % tastes.length] ?? 3]);
  }
}

/** The four kinds of updates that a school day is made of. */
export function workloads(ours: Ours): readonly Workload[] {
  const colleges = ours.services.catalogue.collegesByRegion.get('aktobe') ?? [];
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  return [
    {
      name: 'answered question',
      session: testing(ours, []),
      updates: (person) =>
        repliesOf(ours, person, STEPS).map(([item, reply]) => press(person, `o:a:${item}:${reply}`)),
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
