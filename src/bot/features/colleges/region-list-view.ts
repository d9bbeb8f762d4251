import type { College } from '../../../catalogue/schema/college.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { regionsByName } from '../../names.ts';
import { bold, button, grid, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeButton, nameWithCity } from './entry.ts';

const COLLEGES_A_PAGE = 8;
const REGION_COLUMNS = 2;

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
      ...shown.map((college, index) => [collegeButton(college, first + index + 1, 'region', t)]),
      ...(pages.length > 0 ? [pages] : []),
      [button(t('colleges.regionFigures'), 'r', 'show', region.id), button(t('nav.menu'), 'm')],
    ],
  };
}
