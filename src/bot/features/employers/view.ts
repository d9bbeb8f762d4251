import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Employer, EmployerLink } from '../../../catalogue/schema/employer.ts';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import { backButton, cardActions } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { provenanceView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

const MOST_LINKS = 8;
const MOST_BUTTONS = 4;

/** With which colleges and regions an employer works and how, and for which specialties. */
export function employerView(catalogue: Catalogue, employer: Employer, today: Date, t: Translate): Screen {
  const links = employer.links.slice(0, MOST_LINKS);
  return {
    text: paragraphs(
      bold(officialName(employer.name, t)),
      t('employer.what'),
      ...links.map((link) => linkPart(catalogue, { employer, link }, today, t)),
    ),
    buttons: [
      ...wayButtons(catalogue, employer, t).slice(0, MOST_BUTTONS),
      ...cardActions('e', employer.id, t),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function linkPart(
  catalogue: Catalogue,
  { employer, link }: { readonly employer: Employer; readonly link: EmployerLink },
  today: Date,
  t: Translate,
): Part {
  const { regionId, kinds, confirmed, sources, asOf } = link;
  const college = collegeOf(catalogue, link);
  const region = catalogue.regions.get(regionId)?.name[t.language];
  const specialties = college ? specialtiesWith(catalogue, college, employer.id) : [];
  const how = kinds.map((kind) => t(`employer.kinds.${kind}`)).join(', ');
  return lines(
    bold(college ? officialName(college.name, t) : (region ?? '')),
    college ? region : undefined,
    t('employer.how', { how: confirmed ? how : `${how} (${t('employer.unconfirmed')})` }),
    college ? undefined : t('employer.noCollegeNamed'),
    specialties.length > 0
      ? t('employer.specialties', { names: specialties.map(({ name }) => officialName(name, t)).join('; ') })
      : undefined,
    provenanceView(catalogue, { sourceIds: sources, asOf, facts: ['partners'] }, today, t),
  );
}

function collegeOf(catalogue: Catalogue, { collegeId }: EmployerLink): College | undefined {
  return collegeId === null ? undefined : catalogue.colleges.get(collegeId);
}

/** What the college teaches together with the employer, as far as its programmes name it. */
function specialtiesWith(catalogue: Catalogue, college: College, employerId: string): readonly Specialty[] {
  return college.programmes
    .filter(({ employerIds, recommend }) => recommend && employerIds.includes(employerId))
    .flatMap(({ specialtyId }) => catalogue.specialties.get(specialtyId) ?? [])
    .filter(({ verified }) => verified);
}

/** To the colleges and their specialties; to all colleges of a region where none is named. */
function wayButtons(catalogue: Catalogue, { id, links }: Employer, t: Translate) {
  const colleges = links.flatMap((link) => collegeOf(catalogue, link) ?? []);
  const regions = new Set(
    links.filter((link) => !collegeOf(catalogue, link)).map(({ regionId }) => regionId),
  );
  const specialties = new Set(colleges.flatMap((college) => specialtiesWith(catalogue, college, id)));
  return [
    ...colleges.map((college) =>
      button(shortened(officialName(college.name, t)), 'k', 'card', college.id, 'region'),
    ),
    ...[...specialties].map((specialty) =>
      button(shortened(officialName(specialty.name, t)), 'x', 'card', specialty.id),
    ),
    ...[...regions]
      .flatMap((regionId) => catalogue.regions.get(regionId) ?? [])
      .map((region) =>
        button(t('colleges.inRegion', { region: region.shortName[t.language] }), 'k', 'in', region.id, 0),
      ),
  ].map((one) => [one]);
}
