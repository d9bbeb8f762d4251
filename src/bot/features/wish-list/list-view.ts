import { type Choice, UNDECIDED, type WishList } from '../../../wish-list/list.ts';
import { stampOf } from '../../../wish-list/stamp.ts';
import type { Warning } from '../../../wish-list/warnings.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { collegeLine, cut, specialtyName } from './names.ts';
import { type Background, warningsView } from './warnings-view.ts';

export interface ShownList {
  readonly list: WishList;
  readonly warnings: readonly Warning[];
  /** A line above, such as what has just been done. */
  readonly notice: string | undefined;
}

/** The whole list in order of preference, what to see to, and a button for each specialty. */
export function listView(
  { list, warnings, notice }: ShownList,
  background: Background,
  t: Translate,
): Screen {
  const { limits } = background.rules;
  const empty = list.length === 0;
  return {
    text: paragraphs(
      notice,
      lines(bold(t('wish.title')), t(empty ? 'wish.empty' : 'wish.order')),
      ...list.map((choice, index) => choicePart(choice, index + 1, background, t)),
      warningsView(warnings, list, background, t),
      lines(
        t('wish.limits', { specialties: limits.specialties, colleges: limits.colleges }),
        sourcesView(background.catalogue, limits.sources, limits.asOf, t),
      ),
    ),
    buttons: [
      ...(empty ? [] : [[button(t('wish.export'), 'w', 'export')]]),
      ...list.map(({ specialtyId }, index) => {
        const label = `${index + 1}. ${specialtyName(background.catalogue, specialtyId, t)}`;
        return [button(cut(label), 'w', 'open', stampOf(specialtyId))];
      }),
      [button(t('menu.professions'), 'p', 'fields'), button(t('menu.colleges'), 'k', 'list', 0)],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function choicePart(
  { specialtyId, collegeIds }: Choice,
  number: number,
  { catalogue }: Background,
  t: Translate,
) {
  const code = catalogue.specialties.get(specialtyId)?.code;
  const name = specialtyName(catalogue, specialtyId, t);
  const colleges = collegeIds.flatMap((id) => catalogue.colleges.get(id) ?? []);
  return lines(
    bold(`${number}. ${name}${code ? ` (${code})` : ''}`),
    ...colleges.map((college, index) => `${number}.${index + 1}. ${collegeLine(catalogue, college, t)}`),
    colleges.length === 0 && specialtyId !== UNDECIDED ? t('wish.noCollege') : undefined,
  );
}
