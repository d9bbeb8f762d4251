import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError, type Fault } from '../../catalogue/fault.ts';
import { type Question, questionFileSchema, questionSchema } from './schema.ts';

const FOLDER = 'questions';
const labelled = z.looseObject({ id: z.string() });

/** A question and the file it stands in, for naming faults. */
export type FiledQuestion = { readonly file: string; readonly question: Question };
type Reading = { readonly questions: readonly FiledQuestion[]; readonly faults: readonly Fault[] };

function faultsOf(file: string, record: string, error: z.ZodError): readonly Fault[] {
  return error.issues.map(({ path, message }) => ({ file, record, field: path.join('.'), message }));
}

function readItem(file: string, topic: string, item: unknown, at: number): Reading {
  const parsed = questionSchema.safeParse(item);
  if (parsed.success) return { questions: [{ file, question: { ...parsed.data, topic } }], faults: [] };
  const named = labelled.safeParse(item);
  const record = named.success ? named.data.id : `record ${at + 1}`;
  return { questions: [], faults: faultsOf(file, record, parsed.error) };
}

function readFile(dataDir: string, file: string): Reading {
  const broken = (message: string): Reading => ({
    questions: [],
    faults: [{ file, record: '', field: '', message }],
  });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(dataDir, file), 'utf8'));
  } catch (error) {
    return broken(`not readable as JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const parsed = questionFileSchema.safeParse(json);
  if (!parsed.success) return { questions: [], faults: faultsOf(file, '', parsed.error) };
  const read = parsed.data.items.map((item, at) => readItem(file, parsed.data.topic, item, at));
  return { questions: read.flatMap((r) => r.questions), faults: read.flatMap((r) => r.faults) };
}

/** Reads every file of data/questions and checks the form of each record. */
export function readQuestions(dataDir: string): Reading {
  const files = readdirSync(join(dataDir, FOLDER))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const read = files.map((name) => readFile(dataDir, `${FOLDER}/${name}`));
  return { questions: read.flatMap((r) => r.questions), faults: read.flatMap((r) => r.faults) };
}

/**
 * The question base.
 * @throws DataError that lists every fault of its files.
 */
export function loadQuestions(dataDir: string): readonly Question[] {
  const { questions, faults } = readQuestions(dataDir);
  if (faults.length > 0) throw new DataError(faults);
  return questions.map(({ question }) => question);
}
