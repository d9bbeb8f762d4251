import type { Way } from '../catalogue/ways-into.ts';
import type { Translate } from './texts.ts';

const MONTHS_A_YEAR = 12;

/** After which class one enters, as far as the colleges' programmes say. */
export function basesLine(bases: Way['bases'], t: Translate): string {
  return bases.length > 0 ? t('profession.bases', { bases: bases.join(', ') }) : t('profession.basesUnknown');
}

/** «Учиться: 2 года 10 месяцев после 9-го»; undefined when no programme tells. */
export function durationLine(months: Way['months'], t: Translate): string | undefined {
  const parts = durations(months, t);
  return parts.length > 0 ? t('profession.duration', { durations: parts.join(', ') }) : undefined;
}

/** The lengths of study after each class; those of an unknown class only where no other is known. */
export function durations(months: Way['months'], t: Translate): readonly string[] {
  const after = (values: readonly number[], base: number) =>
    values.map((value) => t('profession.durationAfter', { duration: duration(value, t), base }));
  const parts = [...after(months.after9, 9), ...after(months.after11, 11)];
  return parts.length > 0 ? parts : months.unspecified.map((value) => duration(value, t));
}

/** «2 года 10 месяцев» from 34 months. */
function duration(months: number, t: Translate): string {
  const years = Math.floor(months / MONTHS_A_YEAR);
  const rest = months % MONTHS_A_YEAR;
  const parts = [
    ...(years > 0 ? [t('profession.years', { count: years })] : []),
    ...(rest > 0 ? [t('profession.months', { count: rest })] : []),
  ];
  return parts.join(' ');
}
