import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Employer, EmployerLink } from '../../../catalogue/schema/employer.ts';
import { officialName, shortened } from '../../names.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { provenanceView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

const MOST_LINKS = 10;

export function employerView(catalogue: Catalogue, employer: Employer, today: Date, t: Translate): Screen {
  const links = employer.links.slice(0, MOST_LINKS);
  const colleges = links.flatMap(({ collegeId }) => catalogue.colleges.get(collegeId ?? '') ?? []);
  const [newest] = employer.links.toSorted((left, right) =>
    (right.asOf ?? '').localeCompare(left.asOf ?? ''),
  );
  return {
    text: paragraphs(
      bold(officialName(employer.name, t)),
      t('employer.what'),
      lines(...links.map((link) => `• ${linkLine(catalogue, link, t)}`)),
      newest && sourceOf(catalogue, newest, today, t),
    ),
    buttons: [
      ...colleges.map((college) => [
        button(shortened(officialName(college.name, t)), 'k', 'card', college.id, 'region'),
      ]),
      [button(t('nav.menu'), 'm')],
    ],
  };
}

function linkLine(
  catalogue: Catalogue,
  { collegeId, regionId, kinds, confirmed }: EmployerLink,
  t: Translate,
) {
  const college = collegeId === null ? undefined : catalogue.colleges.get(collegeId);
  const region = catalogue.regions.get(regionId);
  const where = college ? officialName(college.name, t) : (region?.name[t.language] ?? '');
  const how = kinds.map((kind) => t(`employer.kinds.${kind}`)).join(', ');
  return `${where}: ${how}${confirmed ? '' : ` (${t('employer.unconfirmed')})`}`;
}

function sourceOf(catalogue: Catalogue, { sources, asOf }: EmployerLink, today: Date, t: Translate): Part {
  return provenanceView(catalogue, { sourceIds: sources, asOf, shelfLife: 'region' }, today, t);
}
