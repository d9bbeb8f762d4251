const AFTER_ONES = ['', 'ден', 'ден', 'тен', 'тен', 'тен', 'дан', 'ден', 'ден', 'дан'];
const AFTER_TENS = ['', 'нан', 'дан', 'дан', 'тан', 'ден', 'тан', 'тен', 'нен', 'нан'];
const AFTER_HUNDREDS = 'ден';
const AFTER_THOUSANDS = 'нан';

/**
 * The Kazakh ending of «from» or «than» for a number read aloud: 20 000-нан, 300-ден, 46-дан. It follows the last
 * word of the number (мың, жүз, алты). Whole numbers below a milliard; of a fraction the last digit counts.
 */
export function kazakhAblative(value: number): string {
  const digits = String(value);
  const ones = AFTER_ONES[Number(digits.at(-1))];
  if (ones) return ones;
  const tens = AFTER_TENS[Number(digits.at(-2) ?? 0)];
  if (tens) return tens;
  return value === 0 || value % 1000 !== 0 ? AFTER_HUNDREDS : AFTER_THOUSANDS;
}
