import { type Choice, UNDECIDED, type WishList } from '../../../wish-list/list.ts';
import { stampOf } from '../../../wish-list/stamp.ts';
import type { Warning } from '../../../wish-list/warnings.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { collegeLine, cut, fitting, specialtyName, type Write } from './names.ts';
import { type Background, warningsView } from './warnings-view.ts';

export interface ShownList {
  readonly list: WishList;
  readonly warnings: readonly Warning[];
  /** A line above, such as what has just been done. */
  readonly notice: string | undefined;
}

/** The whole list in order of preference, what to see to, and a button for each specialty. */
export function listView(shown: ShownList, background: Background, t: Translate): Screen {
  const { list } = shown;
  const buttons = [
    ...(list.length === 0 ? [] : [[button(t('wish.export'), 'w', 'export')]]),
    ...(list.length === 0 || t.address === 'formal' ? [] : [[button(t('family.share'), 'f', 'new', 'w')]]),
    ...(list.length === 0 ? [] : [[button(t('reminder.open'), 'n', 'home')]]),
    ...list.map(({ specialtyId }, index) => {
      const label = `${index + 1}. ${specialtyName(background.catalogue, specialtyId, t)}`;
      return [button(cut(label), 'w', 'open', stampOf(specialtyId))];
    }),
    [button(t('menu.professions'), 'p', 'fields'), button(t('menu.colleges'), 'k', 'list', 0)],
    [backButton(t), button(t('nav.menu'), 'm')],
  ];
  return fitting((write) => ({ text: textOf(shown, background, write, t), buttons }));
}

function textOf(
  { list, warnings, notice }: ShownList,
  background: Background,
  write: Write,
  t: Translate,
): Screen['text'] {
  const { limits } = background.rules;
  return paragraphs(
    notice,
    lines(bold(t('wish.title')), t(list.length === 0 ? 'wish.empty' : 'wish.order')),
    ...list.map((choice, index) => choicePart(choice, index + 1, { ...background, write }, t)),
    warningsView(warnings, list, background, t),
    lines(
      t('wish.limits', { specialties: limits.specialties, colleges: limits.colleges }),
      sourcesView(background.catalogue, limits.sources, limits.asOf, t),
    ),
  );
}

function choicePart(
  { specialtyId, collegeIds }: Choice,
  number: number,
  { catalogue, write }: Background & { readonly write: Write },
  t: Translate,
): Part {
  const code = catalogue.specialties.get(specialtyId)?.code;
  const name = write(specialtyName(catalogue, specialtyId, t));
  const colleges = collegeIds.flatMap((id) => catalogue.colleges.get(id) ?? []);
  return lines(
    bold(`${number}. ${name}${code ? ` (${code})` : ''}`),
    ...colleges.map((one, index) => `${number}.${index + 1}. ${write(collegeLine(catalogue, one, t))}`),
    colleges.length === 0 && specialtyId !== UNDECIDED ? t('wish.noCollege') : undefined,
  );
}
