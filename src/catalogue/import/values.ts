import { fold } from '../../language/fold.ts';
import { fail, type Reading, success } from './cell.ts';

export const readText = (text: string): Reading<string> => success(text);

/** Several in a cell, separated by semicolons. */
export const readList = (text: string): Reading<readonly string[]> =>
  success(
    text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

/** The folded text of a cell; nothing where its writer doubts: «частная?» is no answer. */
export function foldCertain(text: string): string {
  return text.includes('?') ? '' : fold(text);
}

/** «1 250», «1 250,0», «25 мест», «69,5 %»; nothing in «25?». */
function numberIn(text: string): number | undefined {
  if (text.includes('?')) return undefined;
  const match = /^(\d{1,3}(?:[ \u00A0'](?=\d{3})\d{3})+|\d+)([.,]\d+)?(?![\d.,])/u.exec(text);
  if (match === null || /\d/.test(text.slice(match[0].length))) return undefined;
  return Number((match[1] ?? '').replace(/\D/g, '') + (match[2] ?? '').replace(',', '.'));
}

export function readNumber(text: string): Reading<number> {
  const value = numberIn(text);
  return value === undefined ? fail(`«${text}» is not a number`) : success(value);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Degrees with decimals, «50,2839», inside the country. */
export const readDegrees =
  (called: string, { from, to }: Range) =>
  (text: string): Reading<number> => {
    const value = numberIn(text.replace(/\s*°$/, ''));
    if (value !== undefined && value >= from && value <= to) return success(value);
    return fail(`«${text}» is not a ${called} in Kazakhstan: degrees with decimals, ${from} to ${to}`);
  };

/** A whole number from 0. */
export function readCount(text: string): Reading<number> {
  const value = numberIn(text);
  if (value === undefined || !Number.isInteger(value)) return fail(`«${text}» is not a whole number`);
  return success(value);
}

export function readPercent(text: string): Reading<number> {
  const value = numberIn(text);
  if (value === undefined || value > 100) return fail(`«${text}» is not a percentage`);
  return success(value);
}

export function readYear(text: string): Reading<number> {
  const year = /(?<!\d)(1[89]\d{2}|20\d{2})(?!\d)/.exec(foldCertain(text))?.[1];
  return year === undefined ? fail(`«${text}» is not a year`) : success(Number(year));
}

/** «01.09.2026», «09.2026», «2026 г.», «2026-09-01» → 2026-09-01, 2026-09, 2026, 2026-09-01. */
export function readDate(text: string): Reading<string> {
  const plain = text.replace(/\s*(?:г\.?|год|года|ж\.?|жыл|жылы)\s*$/iu, '');
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(plain) ?? reversedDate(plain);
  const [, year, month, day] = parts ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const valid = /^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date);
  return valid ? success(date) : fail(`«${text}» is not a date such as 01.09.2026, 09.2026 or 2026`);
}

function reversedDate(text: string): readonly (string | undefined)[] | undefined {
  const parts = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(text);
  return parts === null
    ? undefined
    : [text, parts[3], parts[2]?.padStart(2, '0'), parts[1]?.padStart(2, '0')];
}

/** Reads one of some words. */
export function readWord<T>(called: string, words: readonly (readonly [word: string, value: T])[]) {
  const known = new Map(words.map(([word, value]) => [fold(word), value]));
  return (text: string): Reading<T> => {
    const value = known.get(foldCertain(text));
    return value === undefined ? fail(`«${text}» is not ${called}`) : success(value);
  };
}

const yesNo = readWord('yes or no (write «да» or «нет»; a count alone says how many)', [
  ...['да', 'есть', 'имеется', 'иә', 'ия', 'бар', 'yes', 'true', '1', 'v', 'x'].map(
    (word): [string, boolean] => [word, true],
  ),
  ...['нет', 'не имеется', 'отсутствует', 'жоқ', 'no', 'false', '0'].map((word): [string, boolean] => [
    word,
    false,
  ]),
]);

/** «есть», «жоқ», «+»; a bare number says how many there are. */
export function readYesNo(text: string): Reading<boolean> {
  if (/^[+✓✔]$/u.test(text)) return success(true);
  const count = numberIn(text);
  return count === undefined ? yesNo(text) : success(count > 0);
}

/** The address of a site, with http:// put in front where it is left out. */
export function readSite(text: string): Reading<string> {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/u.test(address) || !URL.canParse(address)) {
    return fail(`«${text}» is not the address of a site; write it as «college.kz», or leave the cell empty`);
  }
  return success(address);
}
