import { button } from './screen.ts';
import type { Translate } from './texts.ts';

/** What has a card of its own: profession, specialty, college, employer. Deep links are `p_ID`, `s_ID`, `k_ID`, `e_ID`. */
export type CardKind = 'p' | 's' | 'k' | 'e';

/**
 * What can be done with a card, in rows: put it on the wish list (`w:add`), compare (`v:add`), share (`d:share`),
 * report a mistake (`z:ask`). `kind` and `id` are those of the card.
 */
export function cardActions(kind: CardKind, id: string, t: Translate) {
  const wish = button(t('card.wish'), 'w', 'add', kind, id);
  const compare = button(t('card.compare'), 'v', 'add', id);
  return [
    ...(kind === 'k' ? [[wish, compare]] : kind === 's' ? [[wish]] : []),
    [button(t('card.share'), 'd', 'share', kind, id), button(t('card.report'), 'z', 'ask', kind, id)],
  ];
}

/** Goes back to where the reader came from. */
export function backButton(t: Translate) {
  return button(t('nav.back'), 'b');
}
