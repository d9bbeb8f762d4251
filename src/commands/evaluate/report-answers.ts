import type { Answer } from '../../answers/outcome.ts';
import { GRADES, type Grade, type LabelledQuestion } from './grade-answer.ts';

export type Measured = {
  readonly question: LabelledQuestion;
  readonly answered: Answer;
  readonly grade: Grade;
  readonly ms: number;
};

/** Shares of a group: `rightOrOffered` holds the right ones too. */
export type Shares = {
  readonly count: number;
  readonly right: number;
  readonly rightOrOffered: number;
  readonly unknown: number;
  readonly wrong: number;
};
export type Report = {
  readonly all: Shares;
  readonly byLanguage: Readonly<Record<string, Shares>>;
  readonly byTag: Readonly<Record<string, Shares>>;
  readonly byKind: Readonly<Record<string, Shares>>;
  /** To read the base and the index of its wordings that the build prepares. */
  readonly indexMs: number;
  /** To read the base and build that index. */
  readonly buildingMs: number;
  /** Questions asked before those that are timed. */
  readonly askedBefore: number;
  readonly medianMs: number;
  readonly p99Ms: number;
};

const rounded = (value: number, digits = 3) => Number(value.toFixed(digits));

function shares(group: readonly Measured[]): Shares {
  const count = Object.fromEntries(
    GRADES.map((grade) => [grade, group.filter((each) => each.grade === grade).length]),
  );
  const share = (...grades: readonly Grade[]) =>
    rounded(grades.reduce((sum, grade) => sum + (count[grade] ?? 0), 0) / (group.length || 1));
  return {
    count: group.length,
    right: share('right'),
    rightOrOffered: share('right', 'offered'),
    unknown: share('unknown'),
    wrong: share('wrong'),
  };
}

function sharesBy(measured: readonly Measured[], keysOf: (each: Measured) => readonly string[]) {
  const keys = [...new Set(measured.flatMap(keysOf))].sort();
  return Object.fromEntries(
    keys.map((key) => [key, shares(measured.filter((each) => keysOf(each).includes(key)))]),
  );
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Counts what was measured, per language, per tag and per kind of label. */
export function report(
  measured: readonly Measured[],
  { indexMs, buildingMs, askedBefore }: Pick<Report, 'indexMs' | 'buildingMs' | 'askedBefore'>,
): Report {
  const times = measured.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    all: shares(measured),
    byLanguage: sharesBy(measured, ({ question }) => [question.lang]),
    byTag: sharesBy(measured, ({ question: { tags } }) => (tags.length === 0 ? ['clean'] : tags)),
    byKind: sharesBy(measured, ({ question: { expected } }) => [
      'faq' in expected ? 'faq' : String(expected.intent),
    ]),
    indexMs: rounded(indexMs, 0),
    buildingMs: rounded(buildingMs, 0),
    askedBefore,
    medianMs: rounded(quantile(times, 0.5), 2),
    p99Ms: rounded(quantile(times, 0.99), 2),
  };
}

function row(name: string, { count, right, rightOrOffered, unknown, wrong }: Shares): string {
  const cells = [right, rightOrOffered, unknown, wrong].map((share) => share.toFixed(3).padStart(9));
  return `${name.padEnd(20)}${String(count).padStart(6)}${cells.join('')}`;
}

/** The report as a table for people. */
export function reportText(report: Report): string {
  const { all, byLanguage, byTag, byKind } = report;
  const rows = (group: Readonly<Record<string, Shares>>) =>
    Object.entries(group).map(([name, group]) => row(name, group));
  return [
    `${''.padEnd(20)} count    right  offered  unknown    wrong`,
    row('all', all),
    ...rows(byLanguage),
    '',
    ...rows(byTag),
    '',
    ...rows(byKind),
    '',
    `index at start ${report.indexMs} ms as the build prepares it, ${report.buildingMs} ms without`,
    `a question, after ${report.askedBefore} others: median ${report.medianMs} ms, p99 ${report.p99Ms} ms`,
    'offered: right, or among the suggestions',
  ].join('\n');
}
