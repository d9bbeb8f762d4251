import type { CardKind } from './card-actions.ts';

/** What a link can open: what has a card, and a region. */
export type LinkKind = CardKind | 'r';

/** A card, or a region, by its id in `data/`. */
export interface CardRef {
  readonly kind: LinkKind;
  readonly id: string;
}

const KINDS: readonly LinkKind[] = ['p', 's', 'k', 'e', 'r'];
const TOKEN = /^([psker])_([a-z0-9][a-z0-9_-]*)$/;

/** Which screen shows what a link names. */
export const OPENER_OF = {
  p: 'profession',
  s: 'specialty',
  k: 'college',
  e: 'employer',
  r: 'region',
} as const satisfies Readonly<Record<LinkKind, string>>;

/** A card as the payload of a link: `p_welder`. */
export function tokenOf({ kind, id }: CardRef): string {
  return `${kind}_${id}`;
}

/** The card that a payload names, whether it exists or not; undefined when the payload names none. */
export function readToken(payload: string): CardRef | undefined {
  const [, letter, id] = TOKEN.exec(payload.trim()) ?? [];
  return refOf(letter, id);
}

export function refOf(letter: string | undefined, id: string | undefined): CardRef | undefined {
  const kind = KINDS.find((one) => one === letter);
  return kind === undefined || id === undefined ? undefined : { kind, id };
}

/** Opens the bot at a card. */
export function linkTo(username: string, card: CardRef): string {
  return `https://t.me/${username}?start=${tokenOf(card)}`;
}
