import type { InlineKeyboardButton } from 'grammy/types';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { offeredBy } from '../../../catalogue/offered-by.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { backButton, cardActions } from '../../card-actions.ts';
import { officialName, placeName, shortened } from '../../names.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import { provenanceView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { contactsPart } from './card-contacts.ts';
import { aboutPart, factsPart, factsTold } from './card-facts.ts';
import { programmesPart } from './card-programmes.ts';
import { mapLink } from './map-link.ts';

/** More than these would push the other buttons off a small screen: the rest is one tap further. */
const MOST_EMPLOYER_BUTTONS = 3;

export interface CollegeCard {
  readonly college: College;
  readonly region: Region;
}

/** All that is known of a college, each unknown thing named as such, with source and year. */
export function collegeView(catalogue: Catalogue, card: CollegeCard, today: Date, t: Translate): Screen {
  const { college, region } = card;
  const provenance = {
    sourceIds: college.sources,
    asOf: college.asOf,
    facts: factsTold(catalogue, college),
  };
  return {
    text: paragraphs(
      bold(officialName(college.name, t)),
      lines(
        placeLine(college, region, t),
        college.special ? t(`college.special.${college.special}`) : undefined,
      ),
      aboutPart(college, t),
      programmesPart(catalogue, college, t),
      factsPart(catalogue, college, t),
      contactsPart(college, t),
      provenanceView(catalogue, provenance, today, t),
    ),
    buttons: [
      ...programmeButtons(college, t),
      ...employerButtons(catalogue, college, t),
      [...mapButtons(college, t), button(t('colleges.regionFigures'), 'r', 'show', region.id)],
      ...cardActions('k', college.id, t),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function placeLine({ city, district, ownership }: College, region: Region, t: Translate): string {
  const within = [city, district].filter((part) => part !== null).map((part) => placeName(region, part, t));
  // The three big cities are regions of their own: the region would say the city's name again.
  const isRegion = region.type === 'city' && within.length > 0;
  const place = isRegion ? within : [...within, region.name[t.language]];
  const kind = ownership === null ? [] : [t(`college.${ownership}`)];
  return [[...new Set(place)].join(', '), ...kind].join(' · ');
}

function programmeButtons(college: College, t: Translate) {
  const total = offeredBy(college).length;
  return total === 0 ? [] : [[button(t('college.allProgrammes', { total }), 'k', 'prog', college.id, 0)]];
}

function employerButtons(catalogue: Catalogue, { id }: College, t: Translate) {
  const employers = catalogue.employersByCollege.get(id) ?? [];
  if (employers.length <= MOST_EMPLOYER_BUTTONS) {
    return employers.map(({ id: employerId, name }) => [
      button(shortened(officialName(name, t)), 'e', 'card', employerId),
    ]);
  }
  return [[button(t('college.allPartners', { total: employers.length }), 'k', 'emp', id, 0)]];
}

function mapButtons(college: College, t: Translate): readonly InlineKeyboardButton[] {
  if (college.coordinates !== null) return [button(t('college.mapPin'), 'k', 'map', college.id)];
  const url = mapLink(college);
  return url === undefined ? [] : [{ text: t('college.onMap'), url }];
}
