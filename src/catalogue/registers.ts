import type { Catalogue } from './catalogue.ts';
import type { RegisterKind } from './schema/register.ts';

/** Whether everything of this kind in the region is known, from a full official register that was imported. */
export function hasRegister(
  { registers }: Pick<Catalogue, 'registers'>,
  kind: RegisterKind,
  regionId: string,
): boolean {
  return registers.some((register) => register.kind === kind && ['kz', regionId].includes(register.scope));
}
