import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AREAS } from '../../orientation/areas.ts';
import { type Calibration, loadCalibration } from '../../orientation/calibration.ts';
import { type FullAnswers, simulatedPeople } from '../../orientation/simulated-people.ts';
import { STANDARD_RULE, STOP_RULE } from '../../orientation/test-rule.ts';
import { CommandError } from '../command-error.ts';
import { agreement, type Comparison, certainty, type Outcome } from './orientation/figures.ts';
import { bestByItemRest, bestBySum, formScores } from './orientation/fixed-form.ts';
import { loadOccupationProfiles } from './orientation/occupations.ts';
import { readPeople } from './orientation/people.ts';
import { type Report, reportText } from './orientation/report.ts';
import { seededRandom } from './orientation/seeded-random.ts';
import { fullScores, takeTest } from './orientation/take-test.ts';

const DATA = new URL('../../../data/orientation/', import.meta.url);
const RULES = { stop: STOP_RULE, standard: STANDARD_RULE };
const SIMULATED_PEOPLE = 2000;
const SEED = 20261122;

export const ORIENTATION_HELP = `evaluate orientation (FILE | --simulated) [options]

Lets people who answered all 48 items take the short adaptive test and compares the two.
FILE is {"items": [ids], "answers": ["48 digits 1 to 5", …]}.

  --simulated       people drawn from the calibration instead of a file
  --seed N          which simulated people (default ${SEED})
  --mode stop       end as soon as the leader is sure, ${STOP_RULE.fewest} to ${STOP_RULE.most} questions (default)
  --mode standard   ${STANDARD_RULE.most} questions: the leader first, then the whole profile
  --trace OUT       one JSON line for each person: index, asked, top, p, scores (R I A S E C), stopped
  --json            the figures as one JSON object

Exit code 0 whenever it could score, 1 with one line when it could not.`;

/** Runs `evaluate orientation`. Throws a `CommandError` when the arguments or the file are wrong. */
export function evaluateOrientation(args: readonly string[]): void {
  const { values, positionals } = parsed(args);
  if (values.help) return console.log(ORIENTATION_HELP);
  const mode = values.mode === 'stop' || values.mode === 'standard' ? values.mode : undefined;
  if (!mode) throw new CommandError(`--mode ${values.mode}: expected stop or standard`);
  const calibration = loadCalibration(new URL('calibration.json', DATA));
  const { people, source } = chosenPeople(calibration, positionals, values);
  const full = people.map((person) => fullScores(calibration, person));
  const outcomes = people.map((person, index) => ({
    ...takeTest(calibration, RULES[mode], person),
    full: full[index] ?? [],
  }));
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
  };
  console.log(values.json ? JSON.stringify(report) : reportText(report));
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        simulated: { type: 'boolean', default: false },
        seed: { type: 'string', default: String(SEED) },
        mode: { type: 'string', default: 'stop' },
        trace: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function chosenPeople(
  calibration: Calibration,
  files: readonly string[],
  { simulated, seed }: { readonly simulated: boolean; readonly seed: string },
): { readonly people: readonly FullAnswers[]; readonly source: string } {
  const [file] = files;
  if (files.length > 1 || simulated === (file !== undefined)) {
    throw new CommandError('orientation: give either one FILE or --simulated (see --help)');
  }
  if (file !== undefined) return { people: readPeople(file, calibration), source: file };
  if (!/^\d+$/.test(seed)) throw new CommandError(`--seed ${seed}: expected a whole number`);
  const people = simulatedPeople(calibration, SIMULATED_PEOPLE, seededRandom(Number(seed)));
  return { people, source: `SIMULATED from the calibration, seed ${seed}` };
}

function fixedForms(
  calibration: Calibration,
  people: readonly FullAnswers[],
  full: readonly (readonly number[])[],
): readonly { readonly name: string; readonly comparisons: readonly Comparison[] }[] {
  return [
    { name: 'fixed 30, sum score (best item-rest r)', form: bestByItemRest(calibration) },
    { name: 'fixed 30, sum score (best r with area)', form: bestBySum(calibration) },
  ].map(({ name, form }) => ({
    name,
    comparisons: people.map((person, index) => {
      const scores = formScores(calibration, form, person);
      return { scores, top: scores.indexOf(Math.max(...scores)), full: full[index] ?? [] };
    }),
  }));
}

function writeTrace(file: string, calibration: Calibration, outcomes: readonly Outcome[]): void {
  const lines = outcomes.map(({ asked, top, p, scores, stopped }, index) =>
    JSON.stringify({
      index,
      asked: asked.map((item) => calibration.itemIds[item]),
      top: AREAS[top],
      p,
      scores: scores.map((score) => Number(score.toFixed(4))),
      stopped,
    }),
  );
  try {
    writeFileSync(file, `${lines.join('\n')}\n`);
  } catch {
    throw new CommandError(`--trace ${file}: cannot be written`);
  }
}
