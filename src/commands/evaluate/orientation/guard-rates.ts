import { ANSWERS } from '../../../orientation/areas.ts';
import type { Calibration } from '../../../orientation/calibration.ts';
import { type Doubt, doubts } from '../../../orientation/guards.ts';
import type { FullAnswers, Random } from '../../../orientation/simulated-people.ts';
import type { TestRule } from '../../../orientation/test-rule.ts';
import { answerValue, takeTest } from './take-test.ts';

const MOST_PEOPLE = 200;
/** A straight-liner's thumb slips: this share of the answers is another one. */
const SLIPS = 0.1;

/** Share of a group in which a guard fired. */
export interface GuardRate {
  readonly group: string;
  readonly questions: number;
  readonly sameAnswer: number;
  readonly atRandom: number;
  /** Ended sure all the same: what the engine alone would have believed. */
  readonly endedSure: number;
}

/** False alarms on `people`, and how often those who do not read are noticed (SIMULATED). */
export function guardRates(
  calibration: Calibration,
  rule: TestRule,
  people: readonly FullAnswers[],
  random: Random,
): readonly GuardRate[] {
  const some = people.slice(0, MOST_PEOPLE);
  const anyAnswer = () => ANSWERS[Math.floor(random() * ANSWERS.length)] ?? 3;
  const clickers = some.map(() => calibration.itemIds.map(anyAnswer));
  const straight = some.map(() => {
    const same = anyAnswer();
    return calibration.itemIds.map(() => (random() < SLIPS ? anyAnswer() : same));
  });
  return [
    rate('these people (false alarms)', some),
    rate('random clicking (SIMULATED)', clickers),
    rate('one answer with slips (SIMULATED)', straight),
  ];

  function rate(group: string, answerers: readonly FullAnswers[]): GuardRate {
    const taken = answerers.map((person) => {
      const { asked, stopped } = takeTest(calibration, rule, person);
      const replies = asked.map((item) => [item, answerValue(person[item])] as const);
      return { asked, stopped, found: doubts(calibration, replies) };
    });
    const share = (fits: (one: (typeof taken)[number]) => boolean) =>
      taken.filter(fits).length / taken.length;
    const noticed = (doubt: Doubt) => share(({ found }) => found.includes(doubt));
    return {
      group,
      questions: taken.reduce((sum, { asked }) => sum + asked.length, 0) / taken.length,
      sameAnswer: noticed('same-answer'),
      atRandom: noticed('at-random'),
      endedSure: share(({ stopped }) => stopped === 'sure'),
    };
  }
}
