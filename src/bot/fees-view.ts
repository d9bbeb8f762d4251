import type { Programme } from '../catalogue/schema/programme.ts';
import type { Translate } from './texts.ts';

const NUMBER = new Intl.NumberFormat('ru-RU');

/** The price of a year, or the lowest and the highest one; undefined when none is known. */
export function feesView(programmes: readonly Programme[], t: Translate): string | undefined {
  const fees = programmes.flatMap(({ feeTengePerYear }) => feeTengePerYear ?? []);
  if (fees.length === 0) return undefined;
  const ends = new Set([Math.min(...fees), Math.max(...fees)]);
  return t('units.tenge', { value: [...ends].map((fee) => NUMBER.format(fee)).join('–') });
}
