import type { College } from '../../../catalogue/schema/college.ts';

const MAP_SEARCH = 'https://2gis.kz/search/';
const SECOND_ADDRESS = /;.*$/;
const REMARK = /\([^()]*\)/g;

/**
 * A search for the published address on a map that all of Kazakhstan uses; undefined without an address. Where the
 * college stands exactly is not known, so no point is given.
 */
export function mapLink({ address, city }: College): string | undefined {
  if (address === null) return undefined;
  const first = address.replace(SECOND_ADDRESS, '').replace(REMARK, '').replace(/\s+/g, ' ').trim();
  const place =
    city === null || first.toLowerCase().includes(city.toLowerCase()) ? first : `${city}, ${first}`;
  return MAP_SEARCH + encodeURIComponent(place);
}
