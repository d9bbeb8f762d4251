import { fold } from '../language/fold.ts';

const MAIL = /\S@\S+\.\S/u;
const HANDLE = /(?:^|\s)@\w{4,}|\bt\.me\/|\bwa\.me\//iu;
/** Years and dates are digits that name nobody: 2025-2026, 01.09.2026. */
const YEARS = /(?<!\d)(?:19|20)\d\d\s*[-–—/]\s*(?:19|20)?\d\d(?!\d)/gu;
const DATE = /(?<!\d)\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)/gu;
const BETWEEN_DIGITS = /(?<=\d)[\s().\-–—+_/]+(?=\d)/gu;
const MANY_DIGITS = /\d{8}/u;
/** A telephone of a town, as it is written: 55-12-34. */
const SHORT_PHONE = /(?<!\d)\d{2,3}[\s-]\d{2}[\s-]\d{2}(?!\d)/u;
/** After `fold`: «менің атым», «есімім», «аты-жөнім», «мен Айгүлмін», «я — Айгуль», «меня зовут». */
const INTRODUCTION =
  /(?<!\p{L})(?:меня\s+зовут|зовут\s+меня|мо[ея]\s+(?:имя|фамилия|фио)|менин\s+(?:атым|есимим|тегим|аты)|есимим|фамилиям|аты\s?жоним|атым|мен(?:\s+[\p{L}\p{N}]+){1,4}?(?:мын|мин|бын|бин|пын|пин)|my\s+name|meni(?:n|ng|n'|ñ)\s+(?:at[yi]m?|esimim)|es[ij]m[ij]m|at[yı]m|men[iy]a\s+zovut|menja\s+zovut|zovut\s+men[iyj]a|mo[ye]o?\s+imya)(?!\p{L})/u;
const I_AM = /(?<!\p{L})[Яя]\s*(?:[-–—,]\s*)?\p{Lu}\p{Ll}+/u;

/** Whether a line may tell who somebody is or how to reach them. It rather says yes too often. */
export function holdsPersonalData(line: string): boolean {
  const plain = line.normalize('NFKC');
  const digits = plain.replace(YEARS, ' ').replace(DATE, ' ');
  return (
    MAIL.test(plain) ||
    HANDLE.test(plain) ||
    MANY_DIGITS.test(digits.replace(BETWEEN_DIGITS, '')) ||
    SHORT_PHONE.test(digits) ||
    I_AM.test(plain) ||
    [fold(plain), plain.toLowerCase()].some((text) => INTRODUCTION.test(text))
  );
}
