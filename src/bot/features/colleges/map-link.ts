import type { College } from '../../../catalogue/schema/college.ts';

const MAP_SEARCH = 'https://2gis.kz/search/';
const SECOND_ADDRESS = /;.*$/;
const REMARK = /\([^()]*\)/g;

/**
 * A search on a map that all of Kazakhstan uses: for the published address, else for the name in its town; undefined
 * where neither is known. For colleges of which the place is not known exactly: others have a pin.
 */
export function mapLink({ address, city, name }: College): string | undefined {
  const official = name.ru ?? name.kk;
  if (address === null) return city === null ? undefined : searchFor(`${city}, ${official}`);
  const first = address.replace(SECOND_ADDRESS, '').replace(REMARK, '').trim();
  const namesCity = city === null || first.toLowerCase().includes(city.toLowerCase());
  return searchFor(namesCity ? first : `${city}, ${first}`);
}

function searchFor(words: string): string {
  const plain = words.replace(/[«»"“”]/g, '').replace(/\s+/g, ' ');
  return MAP_SEARCH + encodeURIComponent(plain);
}
