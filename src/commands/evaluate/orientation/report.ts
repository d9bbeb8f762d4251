import type { Agreement, Certainty } from './figures.ts';

/** Everything one run of the evaluation found. */
export interface Report {
  readonly people: string;
  readonly count: number;
  readonly calibration: string;
  readonly mode: 'stop' | 'standard';
  readonly adaptive: Agreement & Certainty;
  /** Paper forms of 30 items with plain sum scores, on the same people. */
  readonly fixedForms: readonly { readonly name: string; readonly agreement: Agreement }[];
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
    "top right: the area that the full test of 48 puts first (ties count); top two: among the full test's first two;",
    "list: share of the 20 nearest O*NET occupations inside the full test's nearest tenth.",
  ].join('\n');
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

function share(value: number): string {
  return value.toFixed(3);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
