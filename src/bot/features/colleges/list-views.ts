import type { CollegeMatch, CollegesFor, DistantMatch } from '../../../catalogue/colleges-for.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { officialName, placeName, regionsByName, shortened } from '../../names.ts';
import { bold, button, grid, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

export const COLLEGES_A_PAGE = 8;
/** Enough to choose from, few enough for one small screen. */
const MOST_TEACHING = 6;
const MOST_UNKNOWN = 4;
const MOST_ELSEWHERE = 3;
const REGION_COLUMNS = 2;

/** What was asked for: a profession or a specialty, by its own callback word. */
export interface Subject {
  readonly word: 'for' | 'spec';
  readonly id: string;
  readonly name: string;
}

/** Regions to look into, for somebody who has not named one. `next` makes the button's callback parts. */
export function pickRegionView(
  regions: readonly Region[],
  next: (regionId: string) => readonly (string | number)[],
  t: Translate,
): Screen {
  return {
    text: paragraphs(t('colleges.pickRegion')),
    buttons: [
      ...grid(
        regionsByName(regions, t.language).map((region) =>
          button(region.shortName[t.language], ...next(region.id)),
        ),
        REGION_COLUMNS,
      ),
      [button(t('nav.menu'), 'm')],
    ],
  };
}

/** One page of all colleges known in a region. */
export function collegesOfRegionView(
  region: Region,
  colleges: readonly College[],
  page: number,
  t: Translate,
): Screen {
  const first = page * COLLEGES_A_PAGE;
  const shown = colleges.slice(first, first + COLLEGES_A_PAGE);
  const pages = [
    ...(page > 0 ? [button(t('nav.previous'), 'k', 'in', region.id, page - 1)] : []),
    ...(first + shown.length < colleges.length
      ? [button(t('nav.next'), 'k', 'in', region.id, page + 1)]
      : []),
  ];
  return {
    text: paragraphs(
      bold(t('colleges.inRegion', { region: region.name[t.language] })),
      t('colleges.count', { count: colleges.length }),
      lines(...shown.map((college, index) => `${first + index + 1}. ${nameWithCity(college, region, t)}`)),
    ),
    buttons: [
      ...shown.map((college) => [collegeButton(college, 'region', t)]),
      ...(pages.length > 0 ? [pages] : []),
      [button(t('colleges.regionFigures'), 'r', 'show', region.id), button(t('nav.menu'), 'm')],
    ],
  };
}

/** The region asked about, and all of them for naming what is elsewhere. */
export interface Around {
  readonly region: Region;
  readonly regions: ReadonlyMap<string, Region>;
}

/** Colleges for a profession or specialty: known to teach it here, unknown here, nearest known elsewhere. */
export function collegesForView(
  subject: Subject,
  found: CollegesFor,
  { region, regions }: Around,
  t: Translate,
): Screen {
  const teaching = found.teaching.slice(0, MOST_TEACHING);
  const unknown = found.unknown.slice(0, teaching.length > 0 ? 2 : MOST_UNKNOWN);
  const elsewhere = found.elsewhere.slice(0, MOST_ELSEWHERE);
  const shown = [
    ...teaching.map(({ college }) => college),
    ...unknown,
    ...elsewhere.map(({ college }) => college),
  ];
  return {
    text: paragraphs(
      bold(t('colleges.forSubject', { name: subject.name })),
      region.name[t.language],
      teachingPart(teaching, found, region, t),
      numbered(
        t('colleges.unknown'),
        unknown.map((college) => nameWithCity(college, region, t)),
        teaching.length,
      ),
      numbered(
        t('colleges.elsewhere'),
        elsewhere.map((match) => distantLine(match, regions, t)),
        teaching.length + unknown.length,
      ),
    ),
    buttons: [
      ...shown.map((college) => [collegeButton(college, subject.id, t)]),
      [
        button(t('colleges.all'), 'k', 'in', region.id, 0),
        button(t('colleges.regionFigures'), 'r', 'show', region.id),
      ],
      [backToSubject(subject, t), button(t('nav.menu'), 'm')],
    ],
  };
}

function teachingPart(
  teaching: readonly CollegeMatch[],
  found: CollegesFor,
  region: Region,
  t: Translate,
): Part {
  if (teaching.length > 0) {
    return numbered(
      t('colleges.teaching'),
      teaching.map(({ college }) => nameWithCity(college, region, t)),
      0,
    );
  }
  return t(found.elsewhere.length > 0 ? 'colleges.noneTeaching' : 'colleges.noneAtAll');
}

function numbered(title: string, entries: readonly string[], before: number): Part {
  if (entries.length === 0) return undefined;
  return lines(bold(title), ...entries.map((entry, index) => `${before + index + 1}. ${entry}`));
}

function distantLine(
  { college, kilometres }: DistantMatch,
  regions: ReadonlyMap<string, Region>,
  t: Translate,
): string {
  const name = nameWithCity(college, regions.get(college.regionId), t);
  if (!Number.isFinite(kilometres)) return name;
  return `${name}, ${t('colleges.distance', { kilometres: Math.round(kilometres) })}`;
}

function nameWithCity(college: College, region: Region | undefined, t: Translate): string {
  const name = officialName(college.name, t);
  const city = college.city === null ? '' : placeName(region, college.city, t);
  return city === '' || name.includes(city) ? name : `${name}, ${city}`;
}

/** A college's button; `list` is the region's list or the profession from whose list it was opened. */
export function collegeButton(college: College, list: string, t: Translate) {
  return button(shortened(officialName(college.name, t)), 'k', 'card', college.id, list);
}

function backToSubject({ word, id }: Subject, t: Translate) {
  return word === 'for'
    ? button(t('nav.back'), 'p', 'card', id, 'none')
    : button(t('nav.back'), 'x', 'card', id);
}
