import { FormattedString } from '@grammyjs/parse-mode';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Programme } from '../../../catalogue/schema/programme.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { officialName, placeName } from '../../names.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { provenanceView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

const MOST_PROGRAMMES = 12;
const MOST_EMPLOYERS = 5;

export interface CollegeCard {
  readonly college: College;
  readonly region: Region;
  /** `region`, or the id of the profession or specialty whose list it was opened from. */
  readonly list: string;
}

/** All that is known of a college, each unknown thing named as such, with source and year. */
export function collegeView(catalogue: Catalogue, card: CollegeCard, today: Date, t: Translate): Screen {
  const { college, region } = card;
  return {
    text: paragraphs(
      bold(officialName(college.name, t)),
      lines(
        placeLine(college, region, t),
        college.special ? t(`college.special.${college.special}`) : undefined,
      ),
      programmesPart(catalogue, college, t),
      knownPart(catalogue, college, t),
      contactsPart(college, t),
      provenanceView(
        catalogue,
        { sourceIds: college.sources, asOf: college.asOf, shelfLife: 'programmes' },
        today,
        t,
      ),
    ),
    buttons: [
      [button(t('colleges.regionFigures'), 'r', 'show', region.id)],
      [listButton(catalogue, card, t), button(t('nav.menu'), 'm')],
    ],
  };
}

function placeLine({ city, district, ownership }: College, region: Region, t: Translate): string {
  const within = [city, district].filter((part) => part !== null).map((part) => placeName(region, part, t));
  const place = [...within, region.name[t.language]];
  const kind = ownership === null ? [] : [t(`college.${ownership}`)];
  return [[...new Set(place)].join(', '), ...kind].join(' · ');
}

function programmesPart(catalogue: Catalogue, { programmes }: College, t: Translate): Part {
  const offered = programmes.filter(({ recommend }) => recommend);
  if (offered.length === 0) return lines(bold(t('college.programmes')), t('college.specialtiesUnknown'));
  const rest = offered.length - MOST_PROGRAMMES;
  return lines(
    bold(t('college.programmes')),
    ...offered.slice(0, MOST_PROGRAMMES).map((programme) => `• ${programmeLine(catalogue, programme, t)}`),
    rest > 0 ? t('college.programmesMore', { count: rest }) : undefined,
  );
}

function programmeLine(catalogue: Catalogue, programme: Programme, t: Translate): string {
  const specialty = catalogue.specialties.get(programme.specialtyId);
  const name = specialty ? officialName(specialty.name, t) : programme.asPublished;
  const details = [
    ...programme.bases.map((base) => t('college.base', { base })),
    ...(programme.languages.length > 0
      ? [programme.languages.map((id) => t(`college.language.${id}`)).join('/')]
      : []),
    ...(programme.places === null ? [] : [t('college.places', { places: programme.places })]),
  ];
  return details.length > 0 ? `${name} (${details.join(', ')})` : name;
}

function knownPart(catalogue: Catalogue, college: College, t: Translate): Part {
  const partners = partnerNames(catalogue, college, t);
  return lines(
    fact('college.stateOrder', stateOrder(college, t), t),
    fact(
      'college.dual',
      college.dualTraining === null ? undefined : t(college.dualTraining ? 'college.yes' : 'college.no'),
      t,
    ),
    partners.length > 0 ? fact('college.partners', partners.join(', '), t) : undefined,
    fact('college.dormitory', dormitory(college, t), t),
  );
}

/** Partner employers; those that only the college itself names are marked. */
function partnerNames(catalogue: Catalogue, { id }: College, t: Translate): readonly string[] {
  const employers = catalogue.employersByCollege.get(id) ?? [];
  return employers.slice(0, MOST_EMPLOYERS).map(({ name, links }) => {
    const confirmed = links.some((link) => link.collegeId === id && link.confirmed);
    return confirmed ? officialName(name, t) : `${officialName(name, t)} (${t('employer.unconfirmed')})`;
  });
}

type FactKey = 'college.stateOrder' | 'college.dual' | 'college.partners' | 'college.dormitory';

function fact(label: FactKey, value: string | undefined, t: Translate): Part {
  return FormattedString.join([bold(`${t(label)}: `), value ?? t('college.unknown')]);
}

function stateOrder({ stateOrder: known }: College, t: Translate): string | undefined {
  if (known === null) return undefined;
  const parts = [
    ...(known.places === null ? [] : [t('college.places', { places: known.places })]),
    ...(known.students === null ? [] : [t('college.orderStudents', { count: known.students })]),
  ];
  const value = parts.length > 0 ? parts.join(', ') : t('college.yes');
  return known.year === null ? value : t('college.inYear', { value, year: known.year });
}

function dormitory({ dormitory: known }: College, t: Translate): string | undefined {
  if (known === null || known.has === null) return undefined;
  if (!known.has) return t('college.no');
  return known.places === null
    ? t('college.yes')
    : `${t('college.yes')}, ${t('college.beds', { count: known.places })}`;
}

function contactsPart({ address, phone, site }: College, t: Translate): Part {
  if (!address && !phone && !site) return t('college.contactsUnknown');
  return lines(
    bold(t('college.contacts')),
    address ?? undefined,
    phone ?? undefined,
    site === null ? undefined : FormattedString.a(new URL(site).hostname, site),
  );
}

function listButton(catalogue: Catalogue, { list, region }: CollegeCard, t: Translate) {
  if (catalogue.professions.has(list)) return button(t('college.toList'), 'k', 'for', list, 0);
  if (catalogue.specialties.has(list)) return button(t('college.toList'), 'k', 'spec', list, 0);
  return button(t('college.toList'), 'k', 'in', region.id, 0);
}
