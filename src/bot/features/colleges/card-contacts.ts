import { FormattedString } from '@grammyjs/parse-mode';
import type { College } from '../../../catalogue/schema/college.ts';
import { bold, lines, type Part } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** Digits of a Kazakh number without the +7 in front. */
const WHOLE = 10;
const SHORTEST_LOCAL = 5;
const LONGEST_LOCAL = 7;
const REMARK = /\(([^()\d]*\p{L}[^()]*)\)/u;

export interface Phone {
  /** +7 and ten digits, which phones make tappable; as published where digits are missing. */
  readonly number: string;
  readonly whole: boolean;
  /** Whose phone it is, as the source says. */
  readonly remark: string | undefined;
}

/**
 * The numbers in a field like «8 (7132) 40-04-82, 40-04-98». A short number takes the area code of the one before;
 * a number with too few digits stays as published, for nobody can tell which are missing.
 */
export function phonesOf(published: string): readonly Phone[] {
  const phones: Phone[] = [];
  let before = '';
  for (const part of published.split(/[,;]/)) {
    const remark = REMARK.exec(part)?.[1]?.trim();
    const written = part.replace(REMARK, '').trim();
    const digits = nationalDigits(written.replace(/\D/g, ''), before);
    if (digits === undefined) phones.push({ number: tidied(written), whole: false, remark });
    else phones.push({ number: `+7${digits}`, whole: true, remark });
    before = digits ?? before;
  }
  return phones;
}

function nationalDigits(digits: string, before: string): string | undefined {
  if (digits.length === WHOLE + 1 && /^[78]/.test(digits)) return digits.slice(1);
  if (digits.length === WHOLE && digits.startsWith('7')) return digits;
  const local = digits.length >= SHORTEST_LOCAL && digits.length <= LONGEST_LOCAL;
  return local && before !== '' ? before.slice(0, WHOLE - digits.length) + digits : undefined;
}

function tidied(written: string): string {
  return written.replace(/\s*-\s*/g, '-').replace(/\s+/g, ' ');
}

/** An address with the spaces that lists leave out: «г.Актобе , ул.Гришина,7». */
export function readableAddress(published: string): string {
  return published
    .replace(/\s+([,.;])/g, '$1')
    .replace(/([,.;])(?=[\p{L}\d№])/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.]+$/, '');
}

/** Address, every phone, and the site, as far as known. */
export function contactsPart({ address, phone, site }: College, t: Translate): Part {
  if (!address && !phone && !site) return t('college.contactsUnknown');
  return lines(
    bold(t('college.contacts')),
    address === null ? undefined : readableAddress(address),
    ...(phone === null ? [] : phonesOf(phone).map((one) => phoneLine(one, t))),
    site === null ? undefined : FormattedString.a(new URL(site).hostname, site),
  );
}

function phoneLine({ number, whole, remark }: Phone, t: Translate): string {
  const details = [
    ...(remark === undefined ? [] : [remark]),
    ...(whole ? [] : [t('college.phoneIncomplete')]),
  ];
  return details.length > 0 ? `${number} (${details.join(', ')})` : number;
}
