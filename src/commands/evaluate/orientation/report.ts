import type { Agreement, Certainty } from './figures.ts';
import type { GuardRate } from './guard-rates.ts';
import type { LensRate } from './lens-rates.ts';
import type { Paired } from './paired.ts';

/** Everything one run of the evaluation found. */
export interface Report {
  readonly people: string;
  readonly count: number;
  readonly calibration: string;
  readonly mode: 'stop' | 'standard' | 'reference';
  readonly adaptive: Agreement & Certainty;
  /** Paper forms of 30 items with plain sum scores, on the same people. */
  readonly fixedForms: readonly { readonly name: string; readonly agreement: Agreement }[];
  /** Absent in the reference mode itself. */
  readonly againstReference: Paired | undefined;
  readonly guards: readonly GuardRate[];
  readonly lenses: readonly LensRate[];
}

const NAME_WIDTH = 46;
const COLUMN_WIDTH = 11;

/** The report as lines for a reader. */
export function reportText(report: Report): string {
  const { adaptive, fixedForms } = report;
  return [
    `${report.count} people: ${report.people}`,
    `calibration ${report.calibration}, mode ${report.mode}`,
    '',
    line('', ['top right', 'top two', 'profile r', 'list']),
    line(`adaptive, ${adaptive.questions.mean.toFixed(1)} questions`, agreementCells(adaptive)),
    ...fixedForms.map(({ name, agreement }) => line(name, agreementCells(agreement))),
    '',
    `questions         mean ${adaptive.questions.mean.toFixed(2)}, median ${adaptive.questions.median}, 90th percentile ${adaptive.questions.p90}`,
    `ended sure        ${percent(adaptive.endedSure)} of people, right ${adaptive.rightWhenSure === undefined ? 'unknown' : share(adaptive.rightWhenSure)} of them`,
    `calibration error ${share(adaptive.calibrationError)} (10 bins, tied tops share the credit)`,
    `step              ${milliseconds(adaptive.stepMs)}`,
    `replay of a test  ${milliseconds(adaptive.replayMs)}`,
    '',
    ...pairedLines(report.againstReference),
    ...guardLines(report.guards),
    ...lensLines(report.lenses),
    "top right: the area that the full test of 48 puts first (ties count); top two: among the full test's first two;",
    "list: share of the 20 nearest O*NET occupations inside the full test's nearest tenth.",
  ].join('\n');
}

function pairedLines(against: Paired | undefined): readonly string[] {
  if (!against) return [];
  const { questions, topRight, standardError, halves } = against;
  const notBelow = halves.filter((difference) => difference >= 0).length;
  return [
    `beside the reference rule, same people: questions ${signed(questions, 2)}, top right ${signed(topRight)} (standard error ${share(standardError)});`,
    `in ${halves.length} random halves ${signed(halves[0] ?? Number.NaN)} to ${signed(halves.at(-1) ?? Number.NaN)}, not below in ${notBelow}`,
    '',
  ];
}

function guardLines(rates: readonly GuardRate[]): readonly string[] {
  if (rates.length === 0) return [];
  return [
    line('guards', ['questions', 'one answer', 'at random', 'ended sure']),
    ...rates.map(({ group, questions, sameAnswer, atRandom, endedSure }) =>
      line(group, [questions.toFixed(1), ...[sameAnswer, atRandom, endedSure].map(share)]),
    ),
    '',
  ];
}

function lensLines(rates: readonly LensRate[]): readonly string[] {
  if (rates.length === 0) return [];
  return [
    line('a technical profession among the first ten', ['of people']),
    ...rates.map((rate) => line(rate.lens, [share(rate.share)])),
    '',
  ];
}

function agreementCells(agreement: Agreement): readonly string[] {
  return [agreement.topRight, agreement.inTopTwo, agreement.profileR, agreement.listInTopTenth].map(share);
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join('');
}

function milliseconds({ median, p99 }: Certainty['stepMs']): string {
  return `median ${median.toFixed(3)} ms, 99th percentile ${p99.toFixed(3)} ms`;
}

function signed(value: number, digits = 3): string {
  return (value < 0 ? '' : '+') + value.toFixed(digits);
}

function share(value: number): string {
  return value.toFixed(3);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
