import type { InlineKeyboardButton } from 'grammy/types';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { type Choice, type Limits, UNDECIDED, type WishList } from '../../../wish-list/list.ts';
import { stampOf } from '../../../wish-list/stamp.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeLine, specialtyName } from './names.ts';

/** One specialty of the list: its place, its colleges and their places. */
export function choiceView(
  choice: Choice,
  list: WishList,
  { catalogue, limits }: { readonly catalogue: Catalogue; readonly limits: Limits },
  t: Translate,
): Screen {
  const { specialtyId, collegeIds } = choice;
  const stamp = stampOf(specialtyId);
  const at = list.indexOf(choice);
  const number = at + 1;
  const colleges = collegeIds.flatMap((id) => catalogue.colleges.get(id) ?? []);
  const decided = specialtyId !== UNDECIDED;
  const places = [
    ...(at > 0 ? [button(t('wish.up'), 'w', 'to', stamp, at - 1)] : []),
    ...(at < list.length - 1 ? [button(t('wish.down'), 'w', 'to', stamp, at + 1)] : []),
  ];
  const isRoom = decided && colleges.length < limits.colleges;
  return {
    text: paragraphs(
      bold(`${number}. ${specialtyName(catalogue, specialtyId, t)}`),
      colleges.length === 0
        ? t('wish.noCollege')
        : lines(
            ...colleges.map(
              (college, index) => `${number}.${index + 1}. ${collegeLine(catalogue, college, t)}`,
            ),
          ),
    ),
    buttons: [
      ...colleges.map(({ id }, index) => collegeButtons(id, index, { number, stamp }, t)),
      ...(isRoom ? [[button(t('wish.addCollege'), 'w', 'more', stamp)]] : []),
      ...(colleges.length > 1 ? [[button(t('card.compare'), 'v', 'wish', specialtyId)]] : []),
      ...(places.length > 0 ? [places] : []),
      [
        button(t('wish.drop'), 'w', 'drop', stamp),
        ...(decided ? [button(t('wish.about'), 'x', 'card', specialtyId)] : []),
      ],
      [button(t('wish.title'), 'w', 'list'), button(t('nav.menu'), 'm')],
    ],
  };
}

/** A college of a specialty, the `index`th from 0: one place up, or off the list. */
function collegeButtons(
  id: string,
  index: number,
  specialty: { readonly number: number; readonly stamp: string },
  t: Translate,
): readonly InlineKeyboardButton[] {
  const { stamp } = specialty;
  const number = `${specialty.number}.${index + 1}`;
  const drop = button(t('wish.collegeDrop', { number }), 'w', 'cdrop', stamp, id);
  if (index === 0) return [drop];
  return [button(t('wish.collegeUp', { number }), 'w', 'cto', stamp, index - 1, id), drop];
}
