import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { loadQuestions } from '../../answers/base/questions.ts';
import { loadCare } from '../../answers/care/care.ts';
import { loadAnswerer, prepareIndex } from '../../answers/load.ts';
import { loadCatalogue } from '../../catalogue/load.ts';
import { createSearch } from '../../catalogue/search.ts';
import { readArguments } from '../arguments.ts';
import { CommandError } from '../command-error.ts';
import { grade, labelledFileSchema } from './grade-answer.ts';
import { readLabelled } from './read-labelled.ts';
import { type Measured, report, reportText } from './report-answers.ts';

const DATA = join(import.meta.dirname, '..', '..', '..', 'data');

const EXPECTED =
  '{"items": [{"id", "text", "lang", "tags", "expected": {"faq"} or {"intent"}, "also_accept"}]}';

export const ANSWERS_HELP = `evaluate answers FILE [--json] [--trace]

Asks every question of a labelled file and counts, per language, noise and kind of label: right at once,
right or offered, unknown, wrong; and the time of a question once others were asked.
FILE is ${EXPECTED}.

  --json    the figures as one JSON object
  --trace   what was not right, by id, on standard error

Exit code 0 whenever it could score, 1 with one line when it could not.`;

type Options = { readonly file: string; readonly json: boolean; readonly trace: boolean };

function optionsOf(args: readonly string[]): Options | 'help' {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return 'help';
  const [file] = positionals;
  if (file === undefined) throw new CommandError('answers: a labelled FILE is expected');
  return { file, json: values.json, trace: values.trace };
}

/** The answerer, and how long it takes to load with the index built then, and with one that was prepared. */
function timedLoading() {
  const catalogue = loadCatalogue(DATA);
  const given = { search: createSearch(catalogue), care: loadCare(DATA) };
  const load = (preparedIndex?: URL) => {
    const begun = performance.now();
    const answer = loadAnswerer(DATA, catalogue, { ...given, preparedIndex });
    return { answer, ms: performance.now() - begun };
  };
  const built = load();
  const folder = mkdtempSync(join(tmpdir(), 'base-index-'));
  const file = pathToFileURL(join(folder, 'index.bin'));
  prepareIndex(DATA, catalogue, file);
  const prepared = load(file);
  rmSync(folder, { recursive: true });
  return { answer: prepared.answer, indexMs: prepared.ms, buildingMs: built.ms };
}

/** So many wordings of each question and language are asked before: a bot that runs has been asked thousands. */
const OTHERS = 10;

/** Some wordings of the base, in both languages. */
function otherQuestions(): readonly string[] {
  return loadQuestions(DATA).flatMap(({ variants: { kk, ru } }) =>
    [kk, ru].flatMap((all) => all.slice(0, OTHERS)),
  );
}

function writeTrace(measured: readonly Measured[]): void {
  for (const { question, answered, grade: graded } of measured.filter(({ grade: g }) => g !== 'right')) {
    const offered = answered.alternatives.map(({ id }) => id).join(' ');
    console.error([graded, question.id, answered.outcome, answered.ids[0] ?? '-', offered].join('\t'));
  }
}

/** Runs `evaluate answers`. Throws a `CommandError` when the arguments or the file are wrong. */
export function evaluateAnswers(args: readonly string[]): void {
  const options = optionsOf(args);
  if (options === 'help') return void console.log(ANSWERS_HELP);
  const { items: questions } = readLabelled(options.file, labelledFileSchema, EXPECTED);
  const { answer, ...loading } = timedLoading();
  const others = otherQuestions();
  for (const text of others) answer(text, { language: 'ru' });
  const measured = questions.map((question): Measured => {
    const begun = performance.now();
    const answered = answer(question.text, { language: question.lang.startsWith('kk') ? 'kk' : 'ru' });
    return { question, answered, grade: grade(question, answered), ms: performance.now() - begun };
  });
  if (options.trace) writeTrace(measured);
  const result = report(measured, { ...loading, askedBefore: others.length });
  console.log(options.json ? JSON.stringify(result) : reportText(result));
}
