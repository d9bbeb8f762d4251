import type { FoundColleges, PossibleCollege } from '../../../catalogue/filter-colleges.ts';
import type { Filter } from '../../../catalogue/filters.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { backButton } from '../../card-actions.ts';
import { placeName, regionsByName } from '../../names.ts';
import { bold, button, grid, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeButton, nameWithCity } from './entry.ts';
import { type ListAddress, listParts, type Place, regionCode } from './filter-address.ts';
import { filterNames } from './filter-names.ts';

const COLLEGES_A_PAGE = 6;
const REGION_COLUMNS = 2;

/** Regions to look into, for somebody who has not named one. `next` makes the button's callback parts. */
export function pickRegionView(
  regions: readonly Region[],
  next: (region: Region) => readonly (string | number)[],
  t: Translate,
): Screen {
  return {
    text: paragraphs(t('colleges.pickRegion')),
    buttons: [
      ...grid(
        regionsByName(regions, t.language).map((region) =>
          button(region.shortName[t.language], ...next(region)),
        ),
        REGION_COLUMNS,
      ),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** A place as a heading names it: «Актобе, Актюбинская область». */
export function placeHeading({ region, city }: Place, t: Translate): string {
  const name = region.name[t.language];
  if (city === undefined || region.type === 'city') return name;
  return `${placeName(region, city, t)}, ${name}`;
}

interface Entry {
  readonly college: College;
  readonly line: string;
  readonly fits: boolean;
}

/** What a list says beside its colleges. */
export interface ListNotes {
  /** How many colleges are in the list or why some filters do not count in it. */
  readonly count: Part;
  readonly notice: Part;
}

/** One page of the colleges of a place: those known to fit first, apart from them those of which it is not known. */
export function collegesOfPlaceView(
  address: ListAddress,
  found: FoundColleges,
  notes: ListNotes,
  t: Translate,
): Screen {
  const { region, filters } = address;
  const entries = entriesOf(address, found, t);
  const page = Math.max(0, Math.min(address.page, Math.ceil(entries.length / COLLEGES_A_PAGE) - 1));
  const first = page * COLLEGES_A_PAGE;
  const shown = entries.slice(first, first + COLLEGES_A_PAGE).map((entry, index) => {
    return { ...entry, number: first + index + 1 };
  });
  const part = (fits: boolean) =>
    shown.filter((entry) => entry.fits === fits).map(({ number, line }) => `${number}. ${line}`);
  const narrowed = filters.length > 0 || found.possible.length > 0;
  return {
    text: paragraphs(
      bold(t('colleges.inRegion', { region: placeHeading(address, t) })),
      filters.length > 0 ? t('browse.chosen', { filters: filterNames(filters, t) }) : notes.count,
      notes.notice,
      found.fitting.length === 0 && narrowed ? t('browse.nothing') : undefined,
      group(narrowed ? t('browse.fitting', { count: found.fitting.length }) : undefined, part(true)),
      group(t('browse.possible', { count: found.possible.length }), part(false)),
    ),
    buttons: [
      ...shown.map(({ college, number }) => [collegeButton(college, number, t)]),
      ...turns({ ...address, page }, first + shown.length < entries.length, t),
      [
        button(filterLabel(filters, t), ...listParts('flt', { ...address, page: 0 })),
        button(t('browse.place'), ...listParts('cit', { ...address, page: 0 })),
      ],
      [
        button(t('browse.fields'), 'k', 'fld', regionCode(region), 0),
        button(t('browse.figures'), 'r', 'show', region.id),
      ],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function entriesOf(place: Place, { fitting, possible }: FoundColleges, t: Translate): readonly Entry[] {
  return [
    ...fitting.map((college) => ({ college, line: nameIn(place, college, t), fits: true })),
    ...possible.map((entry) => ({
      college: entry.college,
      line: possibleLine(place, entry, t),
      fits: false,
    })),
  ];
}

/** Inside one city, the city is not said again. */
function nameIn({ region, city }: Place, college: College, t: Translate): string {
  return nameWithCity(city === undefined ? college : { ...college, city: null }, region, t);
}

function possibleLine(place: Place, { college, notKnown }: PossibleCollege, t: Translate): string {
  const cityToo = place.city !== undefined && college.city === null ? [t('browse.city')] : [];
  const missing = [...cityToo, ...(notKnown.length > 0 ? [filterNames(notKnown, t)] : [])];
  return t('browse.missing', { name: nameIn(place, college, t), what: missing.join(', ') });
}

function group(title: string | undefined, entries: readonly string[]): Part {
  return entries.length === 0 ? undefined : lines(title === undefined ? undefined : bold(title), ...entries);
}

function filterLabel(filters: readonly Filter[], t: Translate): string {
  return filters.length === 0 ? t('browse.filter') : `${t('browse.filter')}: ${filters.length}`;
}

function turns(address: ListAddress, more: boolean, t: Translate) {
  const to = (page: number) => listParts('by', { ...address, page });
  const buttons = [
    ...(address.page > 0 ? [button(t('nav.previous'), ...to(address.page - 1))] : []),
    ...(more ? [button(t('nav.next'), ...to(address.page + 1))] : []),
  ];
  return buttons.length > 0 ? [buttons] : [];
}
