import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fold } from '../language/fold.ts';
import { readings } from '../language/readings.ts';
import { ANSWERS, type AnswerValue } from './areas.ts';

const phrases = z.object({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) });
const typedAnswersFile = z.object({ 1: phrases, 2: phrases, 3: phrases, 4: phrases, 5: phrases });

export type TypedAnswer =
  | { readonly status: 'success'; readonly value: AnswerValue }
  | { readonly status: 'fail' };

/**
 * Reads a typed answer: a digit 1..5 or the words of an answer, also in Latin letters or on a keyboard left on
 * English. Anything else fails: it may be a question.
 */
export type ReadTypedAnswer = (text: string) => TypedAnswer;

export function loadTypedAnswers(file: string | URL): ReadTypedAnswer {
  const parsed = typedAnswersFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const values = new Map<string, AnswerValue>();
  for (const value of ANSWERS) {
    values.set(String(value), value);
    for (const phrase of Object.values(parsed[value]).flat()) values.set(fold(phrase), value);
  }
  return (text) => {
    const value = readings(text)
      .map((reading) => values.get(reading))
      .find((found) => found !== undefined);
    return value === undefined ? { status: 'fail' } : { status: 'success', value };
  };
}
