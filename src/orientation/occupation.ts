import { AREAS, type Area } from './areas.ts';

/** What matching needs to know of a profession. */
export interface Occupation {
  readonly id: string;
  readonly field: string;
  /** O*NET interests R I A S E C, 1..7. */
  readonly interests: readonly number[];
  readonly level: 'worker' | 'middle' | 'higher';
  /** Nearly everybody can name it: a list never holds such professions only. */
  readonly wellKnown?: boolean;
}

/** The two areas in which a profession is strongest. */
export function strongestAreas({ interests }: Occupation): readonly Area[] {
  return AREAS.map((area, index) => ({ area, value: interests[index] ?? 0 }))
    .sort((left, right) => right.value - left.value)
    .slice(0, 2)
    .map(({ area }) => area);
}
