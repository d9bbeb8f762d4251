import { ANSWERS, type AnswerValue, AREA_COUNT } from '../../../orientation/areas.ts';
import { expectedScores, initialBelief, observe, observeAll } from '../../../orientation/belief.ts';
import type { Calibration } from '../../../orientation/calibration.ts';
import type { FullAnswers } from '../../../orientation/simulated-people.ts';
import { nextStep, type TestRule } from '../../../orientation/test-rule.ts';

/** How one person's test went. */
export interface TakenTest {
  /** Items in the order asked, by index. */
  readonly asked: readonly number[];
  /** Expected raw scores of the full test. */
  readonly scores: readonly number[];
  /** The leading area and its probability. */
  readonly top: number;
  readonly p: number;
  readonly stopped: 'sure' | 'max';
  /** Time from one answer to the next question, in ms, one for each answer. */
  readonly stepMs: readonly number[];
  /** Time of replaying the whole test from its answers, as the bot does at each update, in ms. */
  readonly replayMs: number;
}

/** Lets a person whose 48 answers are known take the adaptive test. */
export function takeTest(calibration: Calibration, rule: TestRule, person: FullAnswers): TakenTest {
  const asked: number[] = [];
  const stepMs: number[] = [];
  let belief = initialBelief(calibration);
  let step = nextStep(calibration, rule, belief, 0, () => true);
  while (step.item !== undefined) {
    const { item } = step;
    asked.push(item);
    const begin = performance.now();
    belief = observe(belief, item, person[item] ?? Number.NaN);
    step = nextStep(calibration, rule, belief, asked.length, (open) => !asked.includes(open));
    stepMs.push(performance.now() - begin);
  }
  const leader = [...step.standing.leader];
  const p = Math.max(...leader);
  return {
    asked,
    scores: expectedScores(step.standing.scores),
    top: leader.indexOf(p),
    p,
    stopped: step.stopped ?? 'max',
    stepMs,
    replayMs: replayMs(calibration, rule, person, asked),
  };
}

function replayMs(
  calibration: Calibration,
  rule: TestRule,
  person: FullAnswers,
  asked: readonly number[],
): number {
  const begin = performance.now();
  const belief = observeAll(
    initialBelief(calibration),
    asked.map((item) => [item, person[item] ?? Number.NaN]),
  );
  nextStep(calibration, rule, belief, asked.length, (open) => !asked.includes(open));
  return performance.now() - begin;
}

/** The six raw scores of the full test. */
export function fullScores(calibration: Calibration, person: FullAnswers): readonly number[] {
  const sums = new Array<number>(AREA_COUNT).fill(0);
  person.forEach((answer, item) => {
    const area = calibration.areaOf[item] ?? 0;
    sums[area] = (sums[area] ?? 0) + answer;
  });
  return sums;
}

export function answerValue(answer: number | undefined): AnswerValue {
  return ANSWERS.find((value) => value === answer) ?? 3;
}
