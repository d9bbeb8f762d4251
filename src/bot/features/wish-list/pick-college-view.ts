import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { CollegesFor } from '../../../catalogue/colleges-for.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import type { Choice, Limits } from '../../../wish-list/list.ts';
import { stampOf } from '../../../wish-list/stamp.ts';
import { backButton } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeLine, numberedPart, specialtyName } from './names.ts';

const MOST_TEACHING = 6;
const MOST_UNKNOWN = 3;
const MOST_ELSEWHERE = 3;

/** What there is to choose from, and for whom. */
export interface Offer {
  readonly catalogue: Catalogue;
  readonly limits: Limits;
  readonly found: CollegesFor;
  readonly region: Region | undefined;
  readonly notice: string | undefined;
}

/** Colleges to put to a specialty: known to teach it here, unknown here, nearest known elsewhere. */
export function pickCollegeView(choice: Choice, offer: Offer, t: Translate): Screen {
  const { catalogue, limits, found, region } = offer;
  const open = (college: College) => !choice.collegeIds.includes(college.id);
  const teaching = found.teaching
    .map(({ college }) => college)
    .filter(open)
    .slice(0, MOST_TEACHING);
  const unknown = found.unknown.filter(open).slice(0, MOST_UNKNOWN);
  const elsewhere = found.elsewhere
    .map(({ college }) => college)
    .filter(open)
    .slice(0, MOST_ELSEWHERE);
  const full = choice.collegeIds.length >= limits.colleges;
  const offered = full ? [] : [...teaching, ...unknown, ...elsewhere];
  const named = (colleges: readonly College[]) => colleges.map((one) => collegeLine(catalogue, one, t));
  const chosen = choice.collegeIds.flatMap((id) => catalogue.colleges.get(id) ?? []);
  const groups = [
    numberedPart(t('wish.teaching', { region: region?.name[t.language] ?? '' }), named(teaching)),
    numberedPart(t('wish.unknown'), named(unknown), teaching.length),
    numberedPart(
      t(region ? 'wish.elsewhere' : 'wish.somewhere'),
      named(elsewhere),
      teaching.length + unknown.length,
    ),
  ];
  const stamp = stampOf(choice.specialtyId);
  return {
    text: paragraphs(
      offer.notice,
      bold(specialtyName(catalogue, choice.specialtyId, t)),
      numberedPart(t('wish.chosen'), named(chosen)),
      ...(full
        ? [t('wish.fullColleges', { colleges: limits.colleges })]
        : [t(offered.length > 0 ? 'wish.pickCollege' : 'wish.noOffer'), ...groups]),
    ),
    buttons: [
      ...offered.map((college, index) => [
        button(`${index + 1}. ${shortened(officialName(college.name, t))}`, 'w', 'put', stamp, college.id),
      ]),
      [button(t(chosen.length > 0 ? 'wish.done' : 'wish.later'), 'w', 'list')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}
