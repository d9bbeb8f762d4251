import type { CityCount } from '../../../catalogue/filter-colleges.ts';
import { backButton } from '../../card-actions.ts';
import { placeName } from '../../names.ts';
import { bold, button, grid, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { filtersCode, type ListAddress, listParts } from './filter-address.ts';

const CITY_COLUMNS = 2;
const MOST_CITIES = 24;

/** The cities, towns and villages of a region with their colleges, the whole region, and another one. */
export function placesView(address: ListAddress, cities: readonly CityCount[], t: Translate): Screen {
  const { region } = address;
  const to = (city: string | undefined) => listParts('by', { ...address, city, page: 0 });
  const named = cities
    .slice(0, MOST_CITIES)
    .map(({ city, count }) => button(`${placeName(region, city, t)} · ${count}`, ...to(city)));
  return {
    text: paragraphs(
      bold(region.name[t.language]),
      lines(
        t('browse.pickCity'),
        cities.length > MOST_CITIES
          ? t('browse.moreCities', { count: cities.length - MOST_CITIES })
          : undefined,
      ),
    ),
    buttons: [
      ...grid(named, CITY_COLUMNS),
      [button(t('browse.wholeRegion'), ...to(undefined))],
      [button(t('browse.otherRegion'), 'k', 'reg', filtersCode(address.filters))],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}
