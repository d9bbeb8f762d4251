import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { offeredBy } from '../../../catalogue/offered-by.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Programme } from '../../../catalogue/schema/programme.ts';
import { backButton } from '../../card-actions.ts';
import { feesView } from '../../fees-view.ts';
import { officialName, shortened } from '../../names.ts';
import { pageOf } from '../../page.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import { durations } from '../../study-view.ts';
import type { Translate } from '../../texts.ts';
import { sourcesOfAll, weakerRank } from './less-sure.ts';

const PROGRAMMES_ON_CARD = 8;
const PROGRAMMES_A_PAGE = 5;

/** The first programmes of a college, in a line each. */
export function programmesPart(catalogue: Catalogue, college: College, t: Translate): Part {
  const offered = offeredBy(college);
  if (offered.length === 0) return lines(bold(t('college.programmes')), t('college.specialtiesUnknown'));
  const rest = offered.length - PROGRAMMES_ON_CARD;
  return lines(
    bold(t('college.programmes')),
    ...offered
      .slice(0, PROGRAMMES_ON_CARD)
      .map((programme) => `• ${shortLine(catalogue, programme, college, t)}`),
    rest > 0 ? t('college.programmesMore', { count: rest }) : undefined,
    allUncertain(college) ? t('college.allUncertain') : undefined,
    sourcesOfAll(catalogue, offered, college, t),
  );
}

/** What is the same for the whole college is said there, not again with each programme. */
function whatDiffers(programme: Programme, college: College): Programme {
  return {
    ...programme,
    bases: programme.bases.join() === college.bases.join() ? [] : programme.bases,
    languages: programme.languages.join() === college.languages.join() ? [] : programme.languages,
    uncertain: programme.uncertain && !allUncertain(college),
  };
}

function allUncertain(college: College): boolean {
  return offeredBy(college).every(({ uncertain }) => uncertain);
}

/** A page of the programmes of a college with all that is known of each; the buttons lead to the specialties. */
export function programmesView(catalogue: Catalogue, college: College, page: number, t: Translate): Screen {
  const { shown, first, turns } = pageOf(
    offeredBy(college),
    { page, size: PROGRAMMES_A_PAGE },
    ['k', 'prog', college.id],
    t,
  );
  return {
    text: paragraphs(
      bold(officialName(college.name, t)),
      ...shown.map((programme, index) =>
        lines(
          bold(`${first + index + 1}. ${programmeName(catalogue, programme, t)}`),
          ...details(catalogue, programme, t),
          join(weakerRank(catalogue, programme, college, t)),
        ),
      ),
      sourcesOfAll(catalogue, shown, college, t),
      sourcesView(catalogue, college.sources, college.asOf, t),
    ),
    buttons: [
      ...shown.map((programme, index) => [
        button(
          `${first + index + 1}. ${shortened(programmeName(catalogue, programme, t))}`,
          'x',
          'card',
          programme.specialtyId,
        ),
      ]),
      ...turns,
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function programmeName(catalogue: Catalogue, programme: Programme, t: Translate): string {
  const specialty = catalogue.specialties.get(programme.specialtyId);
  return specialty?.verified ? officialName(specialty.name, t) : programme.asPublished;
}

function shortLine(catalogue: Catalogue, one: Programme, college: College, t: Translate): string {
  const programme = whatDiffers(one, college);
  const known = [
    ...programme.bases.map((base) => t('college.base', { base })),
    ...languages(programme, t),
    ...(programme.places === null ? [] : [t('college.places', { places: programme.places })]),
    ...doubts(programme, t),
    ...weakerRank(catalogue, one, college, t),
  ];
  const name = programmeName(catalogue, programme, t);
  return known.length > 0 ? `${name} (${known.join(', ')})` : name;
}

/** All that is known of a programme, a line for each kind of thing. */
function details(catalogue: Catalogue, programme: Programme, t: Translate): readonly Part[] {
  const { bases, durations: known, places, funding, employerIds } = programme;
  const fee = feesView([programme], t);
  const months = {
    after9: known.after9 === null ? [] : [known.after9],
    after11: known.after11 === null ? [] : [known.after11],
    unspecified: known.unspecified,
  };
  const employers = employerIds.flatMap((id) => catalogue.employers.get(id) ?? []);
  return [
    join(bases.map((base) => t('college.base', { base }))),
    join(durations(months, t)),
    join(languages(programme, t)),
    join(qualifications(catalogue, programme, t)),
    places === null ? undefined : t('college.statePlaces', { places }),
    funding === null ? undefined : t(`college.funding.${funding}`),
    fee === undefined ? undefined : `${t('college.fee')}: ${fee}`,
    employers.length === 0
      ? undefined
      : t('college.dualWith', { names: employers.map(({ name }) => officialName(name, t)).join(', ') }),
    join(doubts(programme, t)),
  ];
}

function join(parts: readonly string[]): string | undefined {
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function languages(programme: Programme, t: Translate): readonly string[] {
  const names = programme.languages.map((id) => t(`college.language.${id}`));
  return names.length > 0 ? [names.join('/')] : [];
}

/** Where the source itself is not sure. */
function doubts({ uncertain }: Programme, t: Translate): readonly string[] {
  return uncertain ? [t('college.uncertain')] : [];
}

/** What the diploma says: the official name where the published one is known, else as published. */
function qualifications(
  catalogue: Catalogue,
  { specialtyId, qualificationNames }: Programme,
  t: Translate,
): readonly string[] {
  const official = catalogue.specialties.get(specialtyId)?.qualifications ?? [];
  return qualificationNames.map((published) => {
    const known = official.find(({ name, verified }) => verified && name?.ru === published)?.name;
    return known ? officialName(known, t) : published;
  });
}
