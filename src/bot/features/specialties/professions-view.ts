import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import { backButton } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { pageOf } from '../../page.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeFirst } from './view.ts';

const PROFESSIONS_A_PAGE = 6;

/** A page of all professions that a specialty leads to, each a button. */
export function professionsOfView(
  specialty: Specialty,
  professions: readonly Profession[],
  page: number,
  t: Translate,
): Screen {
  const { shown, turns } = pageOf(
    collegeFirst(professions),
    { page, size: PROFESSIONS_A_PAGE },
    ['x', 'jobs', specialty.id],
    t,
  );
  return {
    text: paragraphs(bold(officialName(specialty.name, t)), t('specialty.professions')),
    buttons: [
      ...shown.map(({ id, name }) => [button(shortened(name[t.language]), 'p', 'card', id, 'none')]),
      ...turns,
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}
