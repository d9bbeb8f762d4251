import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Question } from '../../../answers/base/schema.ts';
import type { Fault } from '../../../catalogue/fault.ts';

/** What parents ask first. */
export const TOPICS = [
  'cost',
  'dormitory',
  'safety',
  'employment',
  'notPassed',
  'transfer',
  'specialNeeds',
  'language',
] as const;
export type Topic = (typeof TOPICS)[number];

const FILE = 'parents-way.json';
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const questions = z.array(id).min(1).max(5).readonly();

const stepSchema = z.strictObject({
  id: id.describe('never changes once published: what is done is remembered by it'),
  title: z.strictObject({ kk: z.string().min(1), ru: z.string().min(1) }),
  question: id.describe('id of the answer that tells how, with its sources'),
});
const steps = z.array(stepSchema).min(1).max(12).readonly();

/** data/parents-way.json: ids of the question base by topic, and the steps to a college after class 9 and 11. */
export const parentsWaySchema = z.strictObject({
  topics: z.strictObject({
    cost: questions,
    dormitory: questions,
    safety: questions,
    employment: questions,
    notPassed: questions,
    transfer: questions,
    specialNeeds: questions,
    language: questions,
  }),
  steps: z.strictObject({ '9': steps, '11': steps }),
});

export type ParentsWay = Readonly<z.infer<typeof parentsWaySchema>>;
export type WayStep = Readonly<z.infer<typeof stepSchema>>;

/** @throws ZodError when the file is not one of a parents' way. */
export function loadParentsWay(file: string | URL): ParentsWay {
  return parentsWaySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Questions that are named but do not exist. */
export function checkParentsWay(
  { topics, steps }: ParentsWay,
  known: ReadonlyMap<string, Question>,
): readonly Fault[] {
  const named = [
    ...TOPICS.flatMap((topic) => topics[topic].map((one) => ({ id: one, field: `topics.${topic}` }))),
    ...(['9', '11'] as const).flatMap((grade) =>
      steps[grade].map(({ question }) => ({ id: question, field: `steps.${grade}` })),
    ),
  ];
  return named
    .filter((one) => !known.has(one.id))
    .map((one) => ({ file: FILE, record: '', field: one.field, message: `no question «${one.id}»` }));
}
