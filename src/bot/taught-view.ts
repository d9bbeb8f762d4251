import type { Catalogue } from '../catalogue/catalogue.ts';
import { collegesFor, type Wanted } from '../catalogue/colleges-for.ts';
import type { Base } from '../catalogue/schema/programme.ts';
import type { Translate } from './texts.ts';

export interface Place {
  readonly regionId: string | undefined;
  readonly base: Base | undefined;
}

/** How many colleges are known to teach it: in the person's own region first, then elsewhere. */
export function taughtLine(
  catalogue: Catalogue,
  wanted: Wanted,
  { regionId, base }: Place,
  t: Translate,
): string {
  const region = regionId === undefined ? undefined : catalogue.regions.get(regionId);
  const { teaching, elsewhere } = collegesFor(catalogue, wanted, { regionId: region?.id ?? '', base });
  const [here, there] = [teaching.length, elsewhere.length];
  if (here + there === 0) return t('taught.nowhereKnown');
  if (!region) return t('taught.anywhere', { count: there });
  const name = region.name[t.language];
  if (here === 0) return t('taught.onlyElsewhere', { region: name, there });
  return there === 0
    ? t('taught.onlyHere', { region: name, here })
    : t('taught.hereAndElsewhere', { region: name, here, there });
}
