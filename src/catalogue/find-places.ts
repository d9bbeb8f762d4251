import type { Catalogue } from './catalogue.ts';

export interface PlaceMatch {
  readonly regionId: string;
  readonly kind: 'region' | 'city' | 'district';
  /** Name of the place in both languages. */
  readonly name: { readonly kk: string; readonly ru: string };
  /** False: guessed from a misspelling. */
  readonly exact: boolean;
}

/** The regions that a text may name, best first; several when the name is ambiguous, none for nonsense. */
export function findPlaces(catalogue: Catalogue, text: string): readonly PlaceMatch[] {
  return [...catalogue.regions.values()]
    .filter(({ name }) => name.ru === text || name.kk === text)
    .map(({ id, name }) => ({ regionId: id, kind: 'region', name, exact: true }));
}
