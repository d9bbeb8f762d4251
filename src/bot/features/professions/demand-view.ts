import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Demand } from '../../../catalogue/schema/demand.ts';
import { contentLanguage } from '../../../language/language.ts';
import { bold, lines, type Part } from '../../screen.ts';
import { provenanceView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

const MOST_SHOWN = 2;
const COUNTRY = 'kz';

/** What sources say of the demand in the person's own region, else in the whole country; absent when none does. */
export function demandPart(
  catalogue: Catalogue,
  { professionId, regionId }: { readonly professionId: string; readonly regionId: string | undefined },
  today: Date,
  t: Translate,
): Part {
  const known = catalogue.demandByProfession.get(professionId) ?? [];
  const own = known.filter((demand) => demand.regionId === regionId);
  const shown = (own.length > 0 ? own : known.filter((demand) => demand.regionId === COUNTRY)).slice(
    0,
    MOST_SHOWN,
  );
  if (shown.length === 0) return undefined;
  return lines(
    bold(t('profession.demand')),
    ...shown.flatMap((demand) => demandLines(catalogue, demand, today, t)),
  );
}

function demandLines(
  catalogue: Catalogue,
  { what, sourceIds, asOf }: Demand,
  today: Date,
  t: Translate,
): readonly Part[] {
  return [
    what[contentLanguage(t.language)],
    provenanceView(catalogue, { sourceIds, asOf, facts: ['demand'] }, today, t),
  ];
}
