import type { Catalogue } from './catalogue.ts';

export function hasRegister(
  _catalogue: Catalogue,
  _kind: 'colleges' | 'programmes',
  _regionId: string,
): boolean {
  return false;
}
