import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fold } from '../language/fold.ts';
import { readings } from '../language/readings.ts';
import { ANSWERS, type AnswerValue } from './areas.ts';

const phrases = z.object({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) });
const COMMANDS = ['back', 'skip', 'pause'] as const;
const typedAnswersFile = z.object({
  1: phrases,
  2: phrases,
  3: phrases,
  4: phrases,
  5: phrases,
  back: phrases,
  skip: phrases,
  pause: phrases,
});

/** What can be typed besides an answer. */
export type TestCommand = (typeof COMMANDS)[number];

export type TypedAnswer =
  | { readonly status: 'success'; readonly value: AnswerValue }
  | { readonly status: 'command'; readonly command: TestCommand }
  | { readonly status: 'fail' };

/**
 * Reads a typed answer: a digit 1..5, the words of an answer, or «назад», «дальше», «пауза»; also in Latin letters or on a keyboard left on
 * English. Anything else fails: it may be a question.
 */
export type ReadTypedAnswer = (text: string) => TypedAnswer;

export function loadTypedAnswers(file: string | URL): ReadTypedAnswer {
  const parsed = typedAnswersFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const meanings = new Map<string, TypedAnswer>();
  for (const value of ANSWERS) {
    meanings.set(String(value), { status: 'success', value });
    for (const phrase of Object.values(parsed[value]).flat())
      meanings.set(fold(phrase), { status: 'success', value });
  }
  for (const command of COMMANDS) {
    for (const phrase of Object.values(parsed[command]).flat())
      meanings.set(fold(phrase), { status: 'command', command });
  }
  return (text) =>
    readings(text)
      .map((reading) => meanings.get(reading))
      .find((found) => found !== undefined) ?? { status: 'fail' };
}
