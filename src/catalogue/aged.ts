/** How long a kind of fact may be taken as current, in months; null: it does not age. */
export const SHELF_LIFE_MONTHS = {
  stable: null,
  law: 24,
  region: 18,
  yearly: 12,
  programmes: 18,
  places: 12,
  dormitory: 24,
  contacts: 24,
  partners: 18,
  demand: 12,
  figures: 18,
} as const;

export type ShelfLife = keyof typeof SHELF_LIFE_MONTHS;

/** Kinds of facts that stand on cards. */
export type CardFact = 'programmes' | 'places' | 'dormitory' | 'contacts' | 'partners' | 'demand';

/** Who knows what holds now. */
export const WHOM_TO_ASK = {
  programmes: 'college',
  places: 'college',
  dormitory: 'college',
  contacts: 'college',
  partners: 'employer',
  demand: 'career-centre',
} as const satisfies Readonly<Record<CardFact, string>>;

/** Months from year 0 to the last month that a partial date (`2025`, `2025-10`, `2025-10-27`) covers. */
function lastMonth(date: string): number {
  const [year = '0', month = '12'] = date.split('-');
  return Number(year) * 12 + Number(month);
}

/**
 * Whether a fact of this kind may have changed since `asOf`, a partial date. An unknown date counts as aged,
 * unless the kind does not age.
 */
export function isAged(asOf: string | null, shelfLife: ShelfLife, today: Date): boolean {
  const months = SHELF_LIFE_MONTHS[shelfLife];
  if (months === null) return false;
  if (asOf === null) return true;
  return today.getUTCFullYear() * 12 + today.getUTCMonth() + 1 - lastMonth(asOf) > months;
}
