import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Activities } from '../../../orientation/items.ts';
import { type Match, strongestAreas } from '../../../orientation/matching.ts';
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
    const taught = state.taughtHere(match.profession);
    const items = leastTold(match.likedItems, told);
    for (const item of items) told.set(item, (told.get(item) ?? 0) + 1);
    return lines(
      bold(taught ? `${name} — ${t('result.taughtHere')}` : name),
      reasonFor(match, items, state, t),
    );
  });
}

/** The liked items that were named least so far, so that five suggestions do not give one reason five times. */
function leastTold(items: readonly number[], told: ReadonlyMap<number, number>): readonly number[] {
  const times = (item: number) => told.get(item) ?? 0;
  return items.toSorted((left, right) => times(left) - times(right)).slice(0, REASONS);
}

/** The areas of the work, with the person's own answers that belong there. */
function reasonFor(
  { profession }: Match<Profession>,
  liked: readonly number[],
  { activities }: { readonly activities: Activities },
  t: Translate,
): string {
  const areas = strongestAreas(profession)
    .map((area) => lowerFirst(t(`areas.${area}.name`)))
    .join(', ');
  const items = liked.flatMap((item) => activities.texts[item]?.[t.language] ?? []).map(lowerFirst);
  return items.length > 0
    ? t('result.likedReason', { areas, items: items.join('; ') })
    : t('result.areaReason', { areas });
}

/** As inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
