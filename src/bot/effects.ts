/**
 * What a person's doing leaves outside the own record. Each kind has one eraser, which `main.ts` plugs in: a new kind is
 * a word here and an eraser there.
 */
export const EFFECT_KINDS = ['share', 'reminder', 'class', 'member'] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** A kind and the key under which the store holds the effect: an HMAC, never a name or an id. */
export type Effect = readonly [kind: EffectKind, key: string];

/** The part of a session that lists effects. */
interface Listed {
  effects?: readonly Effect[] | undefined;
}

/** How to erase one effect by its key. Erasing what is gone already succeeds. */
export type Erasers = Readonly<Record<EffectKind, (key: string) => Promise<void>>>;

/** A record stays small: features limit their own kinds, and this holds for all together. */
export const MOST_EFFECTS = 24;

/** The keys of one kind, oldest first. */
export function effectsOf({ effects = [] }: Readonly<Listed>, kind: EffectKind): readonly string[] {
  return effects.flatMap(([own, key]) => (own === kind ? [key] : []));
}

/**
 * Lists an effect, once. False when the list is full: then the effect must not be put. An effect is put before the commit
 * that lists it, under a key that is the same when the update comes again.
 */
export function listEffect(session: Listed, kind: EffectKind, key: string): boolean {
  if (effectsOf(session, kind).includes(key)) return true;
  const listed = session.effects ?? [];
  if (listed.length >= MOST_EFFECTS) return false;
  session.effects = [...listed, [kind, key]];
  return true;
}

/** Takes an effect that was erased off the list. */
export function unlistEffect(session: Listed, kind: EffectKind, key: string): void {
  const left = (session.effects ?? []).filter(([own, other]) => own !== kind || other !== key);
  if (left.length === 0) delete session.effects;
  else session.effects = left;
}

/** Erases all that a record lists; the record itself goes only afterwards, so that a failure is tried again. */
export async function eraseEffects({ effects = [] }: Readonly<Listed>, erasers: Erasers): Promise<void> {
  await Promise.all(effects.map(([kind, key]) => erasers[kind](key)));
}
