import { holdsPersonalData } from '../answers/personal-data.ts';

/** In UTF-16 units. */
export const LONGEST_LABEL = 40;
const ADDRESS = /:\/\/|www\.|\p{L}\.(?:kz|ru|com|org|net|me|io)(?!\p{L})/iu;

export type ReadLabel =
  | { readonly status: 'success'; readonly label: string }
  | { readonly status: 'fail'; readonly reason: 'tooLong' | 'personal' | 'empty' };

/** The name of a class as a counsellor typed it, if it may be kept: short, without numbers of people and addresses. */
export function readLabel(text: string): ReadLabel {
  const label = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(label)) return { status: 'fail', reason: 'empty' };
  if (label.length > LONGEST_LABEL) return { status: 'fail', reason: 'tooLong' };
  const isPersonal = holdsPersonalData(label) || ADDRESS.test(label);
  return isPersonal ? { status: 'fail', reason: 'personal' } : { status: 'success', label };
}
