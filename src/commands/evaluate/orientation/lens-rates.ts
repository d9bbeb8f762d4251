import type { Calibration } from '../../../orientation/calibration.ts';
import { LENSES, type Lens } from '../../../orientation/fit.ts';
import { matchProfessions } from '../../../orientation/matching.ts';
import type { Occupation } from '../../../orientation/occupation.ts';
import { profileOf } from '../../../orientation/profile.ts';
import type { FullAnswers } from '../../../orientation/simulated-people.ts';
import type { TestRule } from '../../../orientation/test-rule.ts';
import { answerValue, takeTest } from './take-test.ts';

const MOST_PEOPLE = 500;
const FIRST = 10;
/** Fields whose work is done on machines, materials, networks and buildings. */
const TECHNICAL: ReadonlySet<string> = new Set([
  'construction',
  'mechanical',
  'transport',
  'energy',
  'mining-metallurgy',
  'oil-gas-chemistry',
  'it-telecom',
]);

/** In how many people a technical profession reaches the first ten, seen through one lens or both. */
export interface LensRate {
  readonly lens: string;
  readonly share: number;
}

/** Gender is not asked and plays no part: what a lens hides, it hides from everybody who answers alike. */
export function lensRates(
  calibration: Calibration,
  rule: TestRule,
  people: readonly FullAnswers[],
  professions: readonly Occupation[],
): readonly LensRate[] {
  const profiles = people.slice(0, MOST_PEOPLE).map((person) => {
    const { asked } = takeTest(calibration, rule, person);
    return profileOf(
      calibration,
      asked.map((item) => [item, answerValue(person[item])] as const),
      rule,
    );
  });
  const share = (lenses: readonly Lens[]) =>
    profiles.filter((profile) =>
      matchProfessions(calibration, profile, professions, { count: FIRST, bonus: () => 0, lenses }).some(
        ({ profession }) => TECHNICAL.has(profession.field),
      ),
    ).length / profiles.length;
  return [
    { lens: 'what is liked most (raw)', share: share(['score']) },
    { lens: 'what stands out (normed)', share: share(['z']) },
    { lens: 'both', share: share(LENSES) },
  ];
}
