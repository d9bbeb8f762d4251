import { fail, type Reading, success } from './cell.ts';

/** A specialty as a code, or a qualification code that tells its specialty too. */
export interface SpecialtyCode {
  /** 8 digits that end in 00. */
  readonly specialty: string;
  /** As published («4S06130103»), when the code was one of a qualification. */
  readonly qualification: string | undefined;
}

const CODE_FIRST = /^((?:\d\s?[A-Z]{1,2}\s?)?\d[\d\s]*)(?=$|[\s.,;:–—-]*[^\d\s])/u;
const CODE_LENGTH = 8;

/** A table program takes the zero in front of a number away; codes of the former classifier have 7 digits too. */
function eightDigits(digits: string): string | undefined {
  if (digits.length === CODE_LENGTH) return digits;
  if (digits.length === CODE_LENGTH - 1 && !digits.endsWith('000')) return `0${digits}`;
  return undefined;
}

function codeIn(text: string): { readonly level: string; readonly digits: string } | undefined {
  const latin = text
    .toUpperCase()
    .replace(/[ЅС](?=\s?\d)/gu, 'S')
    .replace(/В(?=\s?\d)/gu, 'B')
    .replace(/М(?=\s?\d)/gu, 'M');
  const code = CODE_FIRST.exec(latin)?.[1]?.replace(/\s/g, '');
  if (code === undefined) return undefined;
  const level = /^\d[A-Z]{1,2}/.exec(code)?.[0] ?? '';
  const digits = eightDigits(code.slice(level.length));
  return digits === undefined ? undefined : { level, digits };
}

/** «06130100», «6130100», «0613 0100», «06130100 Программное обеспечение», «4S06130103». */
export function readSpecialtyCode(text: string): Reading<SpecialtyCode> {
  const code = codeIn(text);
  if (code === undefined) {
    const former = /^\d{7}(?!\d)/.test(text);
    return fail(`«${text}» is not an 8-digit code${former ? '; a code of the former classifier?' : ''}`);
  }
  const isQualification = code.level !== '' || !code.digits.endsWith('00');
  return success({
    specialty: `${code.digits.slice(0, -2)}00`,
    qualification: isQualification ? code.level + code.digits : undefined,
  });
}

/** Codes of qualifications, several in a cell as they come: «4S06130103; 3W06130101». */
export function readQualificationCodes(text: string): Reading<readonly string[]> {
  const codes = text.split(/[,;\n]/).map((part) => ({ part, code: codeIn(part.trim()) }));
  const wrong = codes.find(({ code }) => code === undefined);
  if (wrong !== undefined) return fail(`«${wrong.part.trim()}» is not a code of a qualification`);
  return success(codes.flatMap(({ code }) => (code === undefined ? [] : [code.level + code.digits])));
}

/** Business identification number; a table program may have taken zeros in front away. */
export function readBin(text: string): Reading<string> {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{9,12}$/.test(digits))
    return fail(`«${text}» is not a BIN of 12 digits; correct it, or leave the cell empty`);
  return success(digits.padStart(12, '0'));
}
