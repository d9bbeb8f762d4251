import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import { backButton } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { pageOf } from '../../page.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const PARTNERS_A_PAGE = 6;

/** A page of the partner employers of a college, each a button. */
export function partnersView(catalogue: Catalogue, college: College, page: number, t: Translate): Screen {
  const employers = catalogue.employersByCollege.get(college.id) ?? [];
  const { shown, turns } = pageOf(employers, { page, size: PARTNERS_A_PAGE }, ['k', 'emp', college.id], t);
  return {
    text: paragraphs(bold(officialName(college.name, t)), t('college.partnersTitle')),
    buttons: [
      ...shown.map(({ id, name }) => [button(shortened(officialName(name, t)), 'e', 'card', id)]),
      ...turns,
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}
