import type { Calibration } from './calibration.ts';
import type { TestRule } from './test-rule.ts';

/** Of so many the state is kept, 20 kB each: as many pupils as are in a test at one moment in one process. */
const MOST = 500;

/**
 * Keeps what was computed for replies, the newest uses; it is the same for the same replies, so that a question costs
 * one step from the question before and not a replay of all.
 */
export function createKnownStates<State>() {
  const byCalibration = new WeakMap<Calibration, WeakMap<TestRule, Map<string, State>>>();
  const statesOf = (calibration: Calibration, rule: TestRule): Map<string, State> => {
    const byRule = byCalibration.get(calibration) ?? new WeakMap<TestRule, Map<string, State>>();
    byCalibration.set(calibration, byRule);
    const states = byRule.get(rule) ?? new Map<string, State>();
    byRule.set(rule, states);
    return states;
  };
  return {
    get: (calibration: Calibration, rule: TestRule, key: string): State | undefined =>
      statesOf(calibration, rule).get(key),
    keep: (calibration: Calibration, rule: TestRule, key: string, state: State): State => {
      const states = statesOf(calibration, rule);
      // A Map remembers the order of insertion: the first is the one not used for the longest.
      states.delete(key);
      states.set(key, state);
      for (const oldest of states.keys()) {
        if (states.size <= MOST) break;
        states.delete(oldest);
      }
      return state;
    },
  };
}
