import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { citiesOf } from '../../../catalogue/filter-colleges.ts';
import { FILTERS, type Filter, type FilterKind, KINDS, kindOf } from '../../../catalogue/filters.ts';
import type { Region } from '../../../catalogue/schema/region.ts';

/** A letter each, so that every choice fits into the 64 bytes of a button. Letters never change their meaning. */
const FILTER_LETTERS: Readonly<Record<Filter, string>> = {
  'state-order': 'o',
  dual: 'u',
  dormitory: 'd',
  'after-9': '9',
  'after-11': '1',
  'in-kk': 'k',
  'in-ru': 'r',
  'in-en': 'e',
  'in-tr': 't',
  state: 's',
  private: 'p',
  'special-needs': 'n',
};
const KIND_LETTERS: Readonly<Record<FilterKind, string>> = {
  'state-order': 'o',
  dual: 'u',
  dormitory: 'd',
  base: 'b',
  language: 'l',
  ownership: 'w',
  'special-needs': 'n',
};
const NONE = '-';
const ISO_COUNTRY = 'KZ-';

/** A region, or one city of it by its Russian name. */
export interface Place {
  readonly region: Region;
  readonly city: string | undefined;
}

/** A list of colleges: where, by which filters, which page. */
export interface ListAddress extends Place {
  readonly filters: readonly Filter[];
  readonly page: number;
}

/** The parts of the button that shows a list (`by`), the filters to choose for it (`flt`), or its city (`cit`). */
export function listParts(word: 'by' | 'flt' | 'cit', { region, city, filters, page }: ListAddress) {
  return ['k', word, ...placeParts({ region, city }), filtersCode(filters), page];
}

export function placeParts({ region, city }: Place): readonly [string, string] {
  return [regionCode(region), city === undefined ? NONE : cityCode(city)];
}

export const kindCode = (kind: FilterKind): string => KIND_LETTERS[kind];

export function kindFrom(code: string): FilterKind | undefined {
  return KINDS.find((kind) => KIND_LETTERS[kind] === code);
}

/** The digits of ISO 3166-2, `15` for Aktobe: they stay when names change. */
export function regionCode({ iso }: Region): string {
  return iso.slice(ISO_COUNTRY.length);
}

/** The region of an id or of a code; undefined for neither. */
export function regionFrom(catalogue: Catalogue, text: string | undefined): Region | undefined {
  if (text === undefined) return undefined;
  return (
    catalogue.regions.get(text) ??
    [...catalogue.regions.values()].find((region) => regionCode(region) === text)
  );
}

/** The place of a region's code and a city's; a city that is known no more leaves the whole region. */
export function placeFrom(catalogue: Catalogue, code: string, city: string): Place | undefined {
  const region = regionFrom(catalogue, code);
  if (!region) return undefined;
  const found = citiesOf(catalogue, region.id).find((one) => cityCode(one.city) === city);
  return { region, city: found?.city };
}

export function filtersCode(filters: readonly Filter[]): string {
  const letters = FILTERS.filter((filter) => filters.includes(filter)).map(
    (filter) => FILTER_LETTERS[filter],
  );
  return letters.length === 0 ? NONE : letters.join('');
}

/** The filters of a code; undefined for what `filtersCode` never writes, two of one kind included. */
export function filtersFrom(code: string): readonly Filter[] | undefined {
  const filters = FILTERS.filter((filter) => code.includes(FILTER_LETTERS[filter]));
  const kinds = new Set(filters.map(kindOf));
  return kinds.size === filters.length && filtersCode(filters) === code ? filters : undefined;
}

/** FNV-1a of the Russian name, in base 36: at most seven letters and digits, however long the name is. */
export function cityCode(city: string): string {
  let hash = 0x811c9dc5;
  for (const letter of city) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
