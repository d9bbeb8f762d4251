import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../../catalogue/fault.ts';
import { type FiledQuestion, readQuestions } from './questions.ts';
import type { Question } from './schema.ts';

const ids = z.array(z.looseObject({ id: z.string() }));
const LANGUAGES = ['kk', 'ru'] as const;
const STATISTIC = /\{stat:([^{}]*)\}/g;
const ALTERNATION = /\{[^{}|]*\|[^{}|]*\}/g;
const FIGURE = /\{stat:[^{}]*\}|\d+(?:[,.]\d+)?/g;
const KAZAKH_LETTER = /[әғқңөұүһі]/i;

function idsIn(dataDir: string, file: string): ReadonlySet<string> | null {
  try {
    const json: unknown = JSON.parse(readFileSync(join(dataDir, file), 'utf8'));
    return new Set(ids.parse(json).map(({ id }) => id));
  } catch {
    return null;
  }
}

type Problem = readonly [field: string, message: string];

function textProblems(field: string, text: string, statistics: ReadonlySet<string>): readonly Problem[] {
  const unknown = [...text.matchAll(STATISTIC)]
    .map(([, id]) => id ?? '')
    .filter((id) => !statistics.has(id))
    .map((id): Problem => [field, `no statistic «${id}»`]);
  const bare = text.replace(STATISTIC, '').replace(ALTERNATION, '');
  return /[{}]/.test(bare) ? [...unknown, [field, 'a brace without its {informal|formal}']] : unknown;
}

function figuresIn(text: string): ReadonlySet<string> {
  return new Set(text.match(FIGURE));
}

/** Both languages have to say the same: where one states a figure, so does the other. */
function unequalFigures(question: Question): readonly Problem[] {
  return (['title', 'answer', 'agedNote'] as const).flatMap((name): readonly Problem[] => {
    const [kk, ru] = [figuresIn(question[name].kk), figuresIn(question[name].ru)];
    const unequal = [...kk, ...ru].filter((figure) => !kk.has(figure) || !ru.has(figure));
    return unequal.length === 0
      ? []
      : [[name, `only one of the two languages states ${unequal.join(' and ')}`]];
  });
}

function problemsOf(
  { question }: FiledQuestion,
  sources: ReadonlySet<string>,
  statistics: ReadonlySet<string>,
): readonly Problem[] {
  const texts = (['title', 'answer', 'agedNote'] as const).flatMap((name) =>
    LANGUAGES.map((language): Problem => [`${name}.${language}`, question[name][language]]),
  );
  return [
    ...question.sources
      .filter((id) => !sources.has(id))
      .map((id): Problem => ['sources', `no source «${id}»`]),
    ...texts.flatMap(([field, text]) => textProblems(field, text, statistics)),
    ...texts
      .filter(([field, text]) => field.endsWith('.kk') && !KAZAKH_LETTER.test(text))
      .map(([field]): Problem => [field, 'no Kazakh letter: is it Kazakh?']),
    ...unequalFigures(question),
  ];
}

function repeatedIds(questions: readonly FiledQuestion[]): readonly Fault[] {
  const seen = new Set<string>();
  return questions.flatMap(({ file, question: { id } }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, record: id, field: 'id', message: 'this id is used twice' }];
  });
}

function deadEnds(questions: readonly FiledQuestion[]): readonly Fault[] {
  const known = new Set(questions.map(({ question }) => question.id));
  return questions.flatMap(({ file, question: { id, otherClass } }) =>
    otherClass === undefined || known.has(otherClass.question)
      ? []
      : [{ file, record: id, field: 'otherClass', message: `no question «${otherClass.question}»` }],
  );
}

/** Every fault of the question base at once: forms, sources, statistics, ids, braces; empty when all is well. */
export function checkQuestions(dataDir: string): readonly Fault[] {
  const { questions, faults } = readQuestions(dataDir);
  const sources = idsIn(dataDir, 'sources.json') ?? new Set();
  const statistics = idsIn(dataDir, 'statistics.json') ?? new Set();
  const between = questions.flatMap((filed) =>
    problemsOf(filed, sources, statistics).map(([field, message]) => ({
      file: filed.file,
      record: filed.question.id,
      field,
      message,
    })),
  );
  return [...faults, ...repeatedIds(questions), ...between, ...deadEnds(questions)];
}
