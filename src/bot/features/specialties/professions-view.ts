import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import { backButton } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
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
  const first = page * PROFESSIONS_A_PAGE;
  const shown = collegeFirst(professions).slice(first, first + PROFESSIONS_A_PAGE);
  const turns = [
    ...(page > 0 ? [button(t('nav.previous'), 'x', 'jobs', specialty.id, page - 1)] : []),
    ...(first + shown.length < professions.length
      ? [button(t('nav.next'), 'x', 'jobs', specialty.id, page + 1)]
      : []),
  ];
  return {
    text: paragraphs(bold(officialName(specialty.name, t)), t('specialty.professions')),
    buttons: [
      ...shown.map(({ id, name }) => [button(shortened(name[t.language]), 'p', 'card', id, 'none')]),
      ...(turns.length > 0 ? [turns] : []),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}
