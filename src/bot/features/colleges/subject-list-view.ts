import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { CollegeMatch, CollegesFor, DistantMatch } from '../../../catalogue/colleges-for.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { backButton } from '../../card-actions.ts';
import { keyFigures } from '../../figures-view.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeButton, nameWithCity } from './entry.ts';
import { registerSource } from './register-source.ts';

/** Enough to choose from, few enough for one small screen. */
const MOST_TEACHING = 6;
const MOST_UNKNOWN = 4;
const MOST_UNKNOWN_BESIDE_TEACHING = 2;
const MOST_ELSEWHERE = 3;

/** What was asked for: a profession or a specialty, by its own callback word. */
export interface Subject {
  readonly word: 'for' | 'spec';
  readonly id: string;
  readonly name: string;
}

/** The region asked about, and the catalogue for naming what is elsewhere. */
export interface Around {
  readonly region: Region;
  readonly catalogue: Catalogue;
}

/** Colleges for a profession or specialty: known to teach it here, unknown here, nearest known elsewhere. */
export function collegesForView(
  subject: Subject,
  found: CollegesFor,
  { region, catalogue }: Around,
  t: Translate,
): Screen {
  const teaching = found.teaching.slice(0, MOST_TEACHING);
  const unknown = found.unknown.slice(0, teaching.length > 0 ? MOST_UNKNOWN_BESIDE_TEACHING : MOST_UNKNOWN);
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
      teachingPart(teaching, found, { region, catalogue }, t),
      numbered(
        t('colleges.unknown'),
        unknown.map((college) => nameWithCity(college, region, t)),
        teaching.length,
      ),
      numbered(
        t('colleges.elsewhere'),
        elsewhere.map((match) => distantLine(match, catalogue.regions, t)),
        teaching.length + unknown.length,
      ),
      keyFigures(catalogue, region.id, t),
    ),
    buttons: [
      ...shown.map((college, index) => [collegeButton(college, index + 1, t)]),
      [
        button(t('colleges.all'), 'k', 'in', region.id, 0),
        button(t('colleges.regionFigures'), 'r', 'show', region.id),
      ],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function teachingPart(
  teaching: readonly CollegeMatch[],
  found: CollegesFor,
  { region, catalogue }: Around,
  t: Translate,
): Part {
  if (teaching.length > 0) {
    return numbered(
      t('colleges.teaching'),
      teaching.map(({ college }) => nameWithCity(college, region, t)),
      0,
    );
  }
  if (found.absence === 'nobody') {
    return lines(t('browse.absence.nobody'), registerSource(catalogue, 'programmes', region.id, t));
  }
  if (found.absence === 'other-class') return t('browse.absence.other-class');
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
