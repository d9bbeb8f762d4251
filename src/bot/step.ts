export type StepName = 'language' | 'role' | 'region' | 'grade';

/**
 * Where a step of the first contact leads: on to the next step, or, when it was opened from the settings, back there.
 * It travels in the buttons, so that nothing needs to be remembered.
 */
export type Journey = 'first' | 'settings';

/** A question of the first contact, and whether it was opened there or from the settings. */
export interface Step {
  readonly name: StepName;
  readonly journey: Journey;
}
