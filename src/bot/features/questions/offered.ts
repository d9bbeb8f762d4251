import type { Alternative, Outcome } from '../../../answers/outcome.ts';
import type { LinkKind } from '../../card-link.ts';
import { shortened } from '../../names.ts';
import { button } from '../../screen.ts';

/** What kind of card shows an outcome. */
export const CARD_OF: Partial<Readonly<Record<Outcome, LinkKind>>> = {
  'lookup-profession': 'p',
  'lookup-specialty': 's',
  'lookup-college': 'k',
  'lookup-employer': 'e',
  'region-stats': 'r',
};
/** Callback of each kind of thing that can be offered: what stands before its id, and after it. */
const OPENS: Partial<
  Readonly<Record<Outcome, { readonly before: readonly string[]; readonly after: readonly string[] }>>
> = {
  faq: { before: ['q', 'faq'], after: [] },
  'lookup-profession': { before: ['p', 'card'], after: ['none'] },
  'lookup-specialty': { before: ['x', 'card'], after: [] },
  'lookup-college': { before: ['k', 'card'], after: ['region'] },
  'lookup-employer': { before: ['e', 'card'], after: [] },
  'region-stats': { before: ['r', 'show'], after: [] },
};

export function canBeOffered({ outcome }: Alternative): boolean {
  return outcome in OPENS;
}

/** A row with the button that opens what is offered, its number in a list before its name. */
export function offerButton({ id, title, outcome }: Alternative, number?: number) {
  const opens = OPENS[outcome];
  if (!opens) return undefined;
  const name = number === undefined ? shortened(title) : `${number}. ${shortened(title)}`;
  return [[button(name, ...opens.before, id, ...opens.after)]];
}
