import fc from 'fast-check';
import { shortened } from './reduce.ts';
import { knowledge } from './site.ts';
import { type Step, steps } from './step.ts';
import { type Walked, walk } from './walk.ts';

/** Each walk has a bot and people of its own, and as many steps. */
const STEPS_A_WALK = 300;
const { colleges, professions, specialties, employers, regions } = knowledge.catalogue;
const IDS = [
  ...[colleges, professions, specialties, employers, regions].flatMap((records) => [...records.keys()]),
  ...knowledge.answers.questions.keys(),
];
const model = steps(IDS);

export interface Fuzzed {
  readonly updates: number;
  readonly walks: number;
  readonly calls: number;
  readonly times: readonly (readonly [kind: string, milliseconds: number])[];
  readonly failure: Failure | undefined;
}

/** What anybody needs to see it again. */
export interface Failure {
  /** As the first walk of this seed it happens again. */
  readonly seed: number;
  readonly finding: string;
  readonly shortest: readonly Step[];
}

/** Sends `updates` updates in walks of the seeds `seed`, `seed` + 1 and so on; ends at the first finding. */
export async function fuzz(
  updates: number,
  seed: number,
  onWalk: (sent: number) => void = () => {},
): Promise<Fuzzed> {
  const done: Walked[] = [];
  const times: (readonly [string, number])[] = [];
  let failure: Failure | undefined;
  while (times.length < updates && failure === undefined) {
    const own = seed + done.length;
    const all = fc.sample(model, { numRuns: STEPS_A_WALK, seed: own });
    const walked = await walk(all, updates - times.length);
    done.push(walked);
    times.push(...walked.times);
    onWalk(times.length);
    if (walked.finding !== undefined)
      failure = await failureOf(own, walked.finding, all.slice(0, walked.stepsDone));
  }
  const calls = done.reduce((sum, one) => sum + one.calls, 0);
  return { updates: times.length, walks: done.length, calls, times, failure };
}

async function failureOf(seed: number, finding: string, all: readonly Step[]): Promise<Failure> {
  const kind = kindOf(finding);
  const shortest = await shortened(all, async (some) => {
    const again = await walk(some);
    return again.finding !== undefined && kindOf(again.finding) === kind;
  });
  return { seed, finding: (await walk(shortest)).finding ?? finding, shortest };
}

/** What is found, without numbers and whom it met. */
function kindOf(finding: string): string {
  return finding.replace(/\d+/g, '').slice(0, 60);
}

/** A failure in words, with the command that brings it back. */
export function told({ seed, finding, shortest }: Failure): string {
  return [finding, ...shortest.map((step) => JSON.stringify(step)), `npm run fuzz -- --seed ${seed}`].join(
    '\n',
  );
}
