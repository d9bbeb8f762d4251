import type { Base } from '../catalogue/schema/programme.ts';
import type { Session } from './session.ts';

/** The class as colleges count it; a younger pupil will most likely enter after class 9, but may not. */
export function baseOf({ grade }: Session): Base | undefined {
  if (grade === '9') return 9;
  return grade === '11' ? 11 : undefined;
}
