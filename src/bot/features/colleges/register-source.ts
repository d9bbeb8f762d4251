import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { RegisterKind } from '../../../catalogue/schema/register.ts';
import type { Part } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

/** Which register says that nobody else is there; the region's own before the country's. */
export function registerSource(
  catalogue: Catalogue,
  kind: RegisterKind,
  regionId: string,
  t: Translate,
): Part {
  const of = (scope: string) => catalogue.registers.find((one) => one.kind === kind && one.scope === scope);
  const register = of(regionId) ?? of('kz');
  return register && sourcesView(catalogue, [register.source], register.asOf, t);
}
