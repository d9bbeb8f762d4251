import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../catalogue/load.ts';
import { type Calibration, loadCalibration } from '../../orientation/calibration.ts';
import { type FullAnswers, simulatedPeople } from '../../orientation/simulated-people.ts';
import { REFERENCE_RULE, STANDARD_RULE, STOP_RULE, type TestRule } from '../../orientation/test-rule.ts';
import { readArguments, wholeNumber } from '../arguments.ts';
import { CommandError } from '../command-error.ts';
import { agreement, certainty } from './orientation/figures.ts';
import { fixedForms } from './orientation/fixed-form.ts';
import { guardRates } from './orientation/guard-rates.ts';
import { lensRates } from './orientation/lens-rates.ts';
import { loadOccupationProfiles } from './orientation/occupations.ts';
import { paired } from './orientation/paired.ts';
import { readPeople } from './orientation/people.ts';
import { type Report, reportText } from './orientation/report.ts';
import { seededRandom } from './orientation/seeded-random.ts';
import { fullScores, takeTest } from './orientation/take-test.ts';
import { writeTrace } from './orientation/trace.ts';

const DATA = new URL('../../../data/orientation/', import.meta.url);
const CATALOGUE = fileURLToPath(new URL('../../../data/', import.meta.url));
const RULES = { stop: STOP_RULE, standard: STANDARD_RULE, reference: REFERENCE_RULE };
const MODES = ['stop', 'standard', 'reference'] as const;
const PEOPLE = '2000';
const SEED = '20261122';
const HALVES_SEED = 20;
const GUARDS_SEED = 6;

const HELP = `evaluate orientation (FILE | --simulated) [options]

Lets people who answered all 48 items take the short adaptive test and compares the two.
FILE is {"items": [ids], "answers": ["48 digits 1 to 5", …]}.

  --simulated       people drawn from the calibration instead of a file
  --people N        how many of them (default ${PEOPLE})
  --seed N          which ones (default ${SEED})
  --mode stop       end as soon as the leader is sure, ${STOP_RULE.fewest} to ${STOP_RULE.most} questions (default)
  --mode reference  the rule that the others are measured against, ${REFERENCE_RULE.fewest} to ${REFERENCE_RULE.most} questions
  --mode standard   ${STANDARD_RULE.most} questions: the leader first, then the whole profile
  --guards          also how often the guards fire (always with --simulated)
  --trace OUT       one JSON line for each person: index, asked, top, p, scores (R I A S E C), stopped
  --json            the figures as one JSON object

Exit code 0 whenever it could score, 1 with one line when it could not.`;

export function evaluateOrientation(args: readonly string[]): void {
  console.log(orientationReport(args));
}

/** What `evaluate orientation` prints. Throws a `CommandError` when the arguments or the file are wrong. */
export function orientationReport(args: readonly string[]): string {
  const { values, positionals } = parsed(args);
  if (values.help) return HELP;
  const mode = MODES.find((name) => name === values.mode);
  if (!mode) throw new CommandError(`--mode ${values.mode}: expected ${MODES.join(', ')}`);
  const calibration = loadCalibration(new URL('calibration.json', DATA));
  const { people, source } = chosenPeople(calibration, positionals, values);
  const full = people.map((person) => fullScores(calibration, person));
  const taken = (rule: TestRule) =>
    people.map((person, index) => ({ ...takeTest(calibration, rule, person), full: full[index] ?? [] }));
  const outcomes = taken(RULES[mode]);
  if (values.trace) writeTrace(values.trace, calibration, outcomes);
  const occupations = loadOccupationProfiles(new URL('occupations.csv', DATA));
  const report: Report = {
    people: source,
    count: people.length,
    calibration: calibration.version,
    mode,
    adaptive: { ...certainty(outcomes), ...agreement(outcomes, occupations) },
    fixedForms: fixedForms(calibration, people, full).map(({ name, comparisons }) => ({
      name,
      agreement: agreement(comparisons, occupations),
    })),
    againstReference:
      mode === 'reference' ? undefined : paired(outcomes, taken(REFERENCE_RULE), seededRandom(HALVES_SEED)),
    guards:
      values.guards || values.simulated
        ? guardRates(calibration, RULES[mode], people, seededRandom(GUARDS_SEED))
        : [],
    lenses: values.simulated
      ? lensRates(calibration, RULES[mode], people, [...loadCatalogue(CATALOGUE).professions.values()])
      : [],
  };
  return values.json ? JSON.stringify(report) : reportText(report);
}

function parsed(args: readonly string[]) {
  return readArguments(args, {
    simulated: { type: 'boolean', default: false },
    guards: { type: 'boolean', default: false },
    people: { type: 'string', default: PEOPLE },
    seed: { type: 'string', default: SEED },
    mode: { type: 'string', default: 'stop' },
    trace: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
}

interface Chosen {
  readonly simulated: boolean;
  readonly people: string;
  readonly seed: string;
}

function chosenPeople(
  calibration: Calibration,
  files: readonly string[],
  { simulated, people, seed }: Chosen,
): { readonly people: readonly FullAnswers[]; readonly source: string } {
  const [file] = files;
  if (files.length > 1 || simulated === (file !== undefined)) {
    throw new CommandError('orientation: give either one FILE or --simulated (see --help)');
  }
  if (file !== undefined) return { people: readPeople(file, calibration), source: file };
  const random = seededRandom(wholeNumber('--seed', seed, 0));
  return {
    people: simulatedPeople(calibration, wholeNumber('--people', people, 1), random),
    source: `SIMULATED from the calibration, seed ${seed}`,
  };
}
