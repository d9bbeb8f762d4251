import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Base } from '../catalogue/schema/programme.ts';
import { taughtCount } from '../catalogue/taught-count.ts';
import type { Translate } from './texts.ts';

export interface Place {
  readonly regionId: string | undefined;
  readonly base: Base | undefined;
}

/** How many colleges are known to teach one of the specialties: in the person's own region first, then elsewhere. */
export function taughtLine(
  catalogue: Catalogue,
  specialtyIds: readonly string[],
  place: Place,
  t: Translate,
): string {
  const { here, elsewhere: there } = taughtCount(catalogue, specialtyIds, place);
  if (here + there === 0) return t('taught.nowhereKnown');
  const region = place.regionId === undefined ? undefined : catalogue.regions.get(place.regionId);
  if (!region) return t('taught.anywhere', { count: there });
  const name = region.name[t.language];
  if (here === 0) return t('taught.onlyElsewhere', { region: name, there });
  return there === 0
    ? t('taught.onlyHere', { region: name, here })
    : t('taught.hereAndElsewhere', { region: name, here, there });
}
