import type { InlineKeyboardButton } from 'grammy/types';
import { button } from './screen.ts';
import type { Translate } from './texts.ts';

/** One page of a list. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** Index of the first one shown in the whole list. */
  readonly first: number;
  /** A row with the buttons that turn the page; no row where there is only one page. */
  readonly turns: readonly (readonly InlineKeyboardButton[])[];
}

/** Page `page` of the items, `size` a page; `address` is the callback to which the number of a page is added. */
export function pageOf<T>(
  items: readonly T[],
  { page, size }: { readonly page: number; readonly size: number },
  address: readonly string[],
  t: Translate,
): Page<T> {
  // An old keyboard may ask for a page that is no more.
  const last = Math.max(0, Math.ceil(items.length / size) - 1);
  const current = Math.min(page, last);
  const turns = [
    ...(current > 0 ? [button(t('nav.previous'), ...address, current - 1)] : []),
    ...(current < last ? [button(t('nav.next'), ...address, current + 1)] : []),
  ];
  const first = current * size;
  return { shown: items.slice(first, first + size), first, turns: turns.length > 0 ? [turns] : [] };
}
