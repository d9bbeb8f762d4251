import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { WishList } from '../../../wish-list/list.ts';
import type { WishRules } from '../../../wish-list/rules.ts';
import { WARNINGS, type Warning } from '../../../wish-list/warnings.ts';
import { bold, lines, type Part } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

/** What warnings are told with. */
export interface Background {
  readonly catalogue: Catalogue;
  readonly rules: WishRules;
}

/** A line for each kind of warning, after the numbers of the specialties (2) and colleges (2.1) that it is about. */
export function warningsView(
  warnings: readonly Warning[],
  list: WishList,
  { catalogue, rules }: Background,
  t: Translate,
): Part {
  if (warnings.length === 0) return undefined;
  const ownDates = warnings.flatMap(({ kind }) => rules.ownDates.find(({ id }) => id === kind) ?? []);
  const count = new Set(list.flatMap(({ collegeIds }) => collegeIds)).size;
  const told = WARNINGS.flatMap((kind) => {
    const ofKind = warnings.filter((warning) => warning.kind === kind);
    if (ofKind.length === 0) return [];
    const dates = ownDates.find(({ id }) => id === kind)?.dates[t.language] ?? '';
    const sentence = t(`wish.warn.${kind}`, { dates, colleges: rules.limits.colleges, count });
    const places = ofKind.map((warning) => placeOf(warning, list)).filter((place) => place !== '');
    return [places.length === 0 ? `• ${sentence}` : `• ${places.join(', ')}: ${sentence}`];
  });
  const sources = [...new Set(ownDates.flatMap((one) => one.sources))];
  return lines(bold(t('wish.check')), ...told, sourcesView(catalogue, sources, ownDates[0]?.asOf ?? null, t));
}

/** `2` for a specialty, `2.1` for a college of it, nothing for the whole list. */
function placeOf({ specialtyId, collegeId }: Warning, list: WishList): string {
  const choice = list.findIndex((one) => one.specialtyId === specialtyId);
  if (choice === -1) return '';
  if (collegeId === undefined) return `${choice + 1}`;
  return `${choice + 1}.${(list[choice]?.collegeIds.indexOf(collegeId) ?? 0) + 1}`;
}
