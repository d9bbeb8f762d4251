import { fail, type Reading, success } from './cell.ts';

const NATIONAL = 10;
const SHORTEST_LOCAL = 5;
const LONGEST_LOCAL = 7;
const EXTENSION = /\(?\s*(?:вн(?:утр)?\.?|доб\.?|ішкі|ext\.?)\s*№?\s*[:.]?\s*(\d{1,6})\s*\)?/iu;

/** «7132551234» of «8 (7132) 55-12-34»; a short number takes the area code of the number before it. */
function nationalDigits(written: string, before: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length === NATIONAL + 1 && /^[78]/.test(digits)) return digits.slice(1);
  if (digits.length === NATIONAL && digits.startsWith('7')) return digits;
  const local = digits.length >= SHORTEST_LOCAL && digits.length <= LONGEST_LOCAL;
  return local && before !== '' ? before.slice(0, NATIONAL - digits.length) + digits : undefined;
}

/** Extensions belong to the number before them, though a comma stands between. */
function numbersOf(text: string): readonly string[] {
  return text
    .replace(/[,;]\s*(?=\(?\s*(?:вн|доб|ішкі|ext))/giu, ' ')
    .split(/[,;\n]|\s\/\s|\/(?=\s*[+78])|\s(?:и|және)\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Kazakh numbers of any writing → `+77132551234 (вн. 12), +77132551235`. Idempotent. */
export function readPhone(text: string): Reading<string> {
  const phones: string[] = [];
  let before = '';
  for (const part of numbersOf(text)) {
    const extension = EXTENSION.exec(part)?.[1];
    const digits = nationalDigits(part.replace(EXTENSION, ''), before);
    if (digits === undefined)
      return fail(
        `«${part}» is not a phone number with its area code; write «8 (7132) 55-12-34», or leave the cell empty`,
      );
    phones.push(`+7${digits}${extension === undefined ? '' : ` (вн. ${extension})`}`);
    before = digits;
  }
  return phones.length === 0 ? fail('no phone number') : success([...new Set(phones)].join(', '));
}
