import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import { type Limits, UNDECIDED, type WishList } from '../../../wish-list/list.ts';
import { stampOf } from '../../../wish-list/stamp.ts';
import { backButton } from '../../card-actions.ts';
import { pageOf } from '../../page.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeLine, cut, specialtyName } from './names.ts';

const SPECIALTIES_A_PAGE = 8;

export interface Asked {
  readonly college: College;
  readonly list: WishList;
  /** Page of the specialties, from 0. */
  readonly page: number;
}

/** Which specialty a college is wanted for: those it teaches, mine first; then others of mine; then "not known yet". */
export function pickSpecialtyView(
  { college, list, page }: Asked,
  { catalogue, limits }: { readonly catalogue: Catalogue; readonly limits: Limits },
  t: Translate,
): Screen {
  const { taught, guessed } = offeredSpecialties(college, list);
  const full = list.length >= limits.specialties;
  const isMine = (id: string) => list.some(({ specialtyId }) => specialtyId === id);
  const offered = [...taught.filter((id) => !full || isMine(id)), ...guessed];
  const { shown, turns } = pageOf(offered, { page, size: SPECIALTIES_A_PAGE }, ['w', 'of', college.id], t);
  const mayWait = !full || isMine(UNDECIDED);
  return {
    text: paragraphs(
      bold(collegeLine(catalogue, college, t)),
      taught.length === 0 ? t('wish.taughtUnknown') : undefined,
      offered.length > 0 || mayWait ? t('wish.pickSpecialty') : undefined,
      shown.some((id) => guessed.includes(id)) ? t('wish.questionMark') : undefined,
      full ? t('wish.fullSpecialties', { specialties: limits.specialties }) : undefined,
    ),
    buttons: [
      ...shown.map((id) => {
        const name = specialtyName(catalogue, id, t);
        return [button(cut(guessed.includes(id) ? `? ${name}` : name), 'w', 'take', stampOf(id), college.id)];
      }),
      ...turns,
      ...(mayWait ? [[button(t('wish.notKnownYet'), 'w', 'take', stampOf(UNDECIDED), college.id)]] : []),
      [button(t('wish.title'), 'w', 'list')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** Ids of the specialties that a college is known to teach, those on the list first, and of the others on the list. */
function offeredSpecialties({ programmes }: College, list: WishList) {
  const current = programmes.filter(({ recommend }) => recommend).map(({ specialtyId }) => specialtyId);
  const known = new Set(current);
  const mine = list.map(({ specialtyId }) => specialtyId).filter((id) => id !== UNDECIDED);
  return {
    taught: [...new Set([...mine.filter((id) => known.has(id)), ...known])],
    guessed: mine.filter((id) => !known.has(id)),
  };
}
