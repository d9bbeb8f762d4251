import { fold } from '../../language/fold.ts';
import type { Catalogue } from '../catalogue.ts';
import { findPlaces } from '../find-places.ts';

/** Reads the names of regions and cities as tables write them. */
export interface PlaceReader {
  /** Id of a region; undefined when the text names none. */
  readonly region: (text: string) => string | undefined;
  /** The Russian name of a city of the region as we write it, else the text without «г.». */
  readonly city: (text: string, regionId: string) => string;
}

const COUNTRY = new Set(
  [
    'Казахстан',
    'Республика Казахстан',
    'РК',
    'Қазақстан',
    'Қазақстан Республикасы',
    'ҚР',
    'kz',
    'Kazakhstan',
  ].map(fold),
);

/** Whether a text names the whole country. */
export const namesCountry = (text: string): boolean => COUNTRY.has(fold(text));

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before ?? find(text);
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

/** A reader that remembers what it has read: tables name few places many times. */
export function placeReader(catalogue: Catalogue): PlaceReader {
  const find = remembered((text: string) => findPlaces(catalogue, text));
  return {
    region: (text) => {
      const id = text.toLowerCase();
      if (catalogue.regions.has(id)) return id;
      const places = find(text);
      return (places.find(({ kind }) => kind === 'region') ?? places[0])?.regionId;
    },
    city: (text, regionId) => {
      const plain = text
        .replace(/^(?:г\.|город|қ\.|қаласы)\s*/iu, '')
        .replace(/\s+қаласы$/iu, '')
        .trim();
      const found = find(plain).find(
        (place) => place.regionId === regionId && place.kind === 'city' && place.exact,
      );
      return found?.name.ru ?? plain;
    },
  };
}
