import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Activities } from '../../../orientation/items.ts';
import type { Match } from '../../../orientation/matching.ts';
import { strongestAreas } from '../../../orientation/occupation.ts';
import type { Reasons } from '../../../orientation/reasons.ts';
import { bold, lines, type Part } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import type { Suggestions } from './suggestions.ts';

const REASONS = 2;

/** The suggested professions with the reason for each. */
export function matchParts(
  state: Suggestions & { readonly activities: Activities },
  t: Translate,
): readonly Part[] {
  const told = new Map<number, number>();
  return state.matches.map((match, index) => {
    const name = `${index + 1}. ${match.profession.name[t.language]}`;
    const items = reasonsToTell(match.reasons, told);
    for (const item of [...items.liked, ...items.disliked]) told.set(item, (told.get(item) ?? 0) + 1);
    return lines(
      bold(state.taughtHere(match.profession) ? `${name} — ${t('result.taughtHere')}` : name),
      ...reasonLines(match, items, state, t),
    );
  });
}

/**
 * The answers that were named least so far, so that five suggestions do not give one reason five times. What is disliked
 * is named only where liked activities alone would say little or nothing new.
 */
function reasonsToTell({ liked, disliked }: Reasons, told: ReadonlyMap<number, number>): Reasons {
  const times = (item: number) => told.get(item) ?? 0;
  const least = (items: readonly number[]) => items.toSorted((left, right) => times(left) - times(right));
  const named = least(liked).slice(0, REASONS);
  const saysEnough = named.length === REASONS && named.some((item) => times(item) === 0);
  return { liked: named, disliked: saysEnough ? [] : least(disliked).slice(0, 1) };
}

/** The areas of the work, with the person's own answers that belong there. */
function reasonLines(
  { profession }: Match<Profession>,
  { liked, disliked }: Reasons,
  { activities }: { readonly activities: Activities },
  t: Translate,
): readonly Part[] {
  const areas = strongestAreas(profession)
    .map((area) => lowerFirst(t(`areas.${area}.name`)))
    .join(', ');
  const textOf = (items: readonly number[]) =>
    items
      .flatMap((item) => activities.texts[item]?.[t.language] ?? [])
      .map(lowerFirst)
      .join('; ');
  return [
    liked.length > 0
      ? t('result.likedReason', { areas, items: textOf(liked) })
      : t('result.areaReason', { areas }),
    disliked.length > 0 ? t('result.dislikedReason', { items: textOf(disliked) }) : undefined,
  ];
}

/** As inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
