import type { Classroom } from '../../../classrooms/classroom.ts';
import { STEP } from '../../../classrooms/steps.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

interface Invitation {
  readonly key: string;
  readonly classroom: Classroom;
  /** Name of the class in which the person is now. */
  readonly other: string | undefined;
  readonly hasResult: boolean;
}

/** Whose class it is, and what of a pupil is seen there and what is not, before anything is told. */
export function inviteView({ key, classroom, other, hasResult }: Invitation, t: Translate): Screen {
  return {
    text: paragraphs(
      bold(t('classroom.invite', { label: classroom.label })),
      ...seenParts(t),
      hasResult ? t('classroom.hasResult') : undefined,
      other === undefined ? t('classroom.free') : t('classroom.moving', { label: other }),
    ),
    buttons: [
      [
        other === undefined
          ? button(t('classroom.join'), 'c', 'join', key)
          : button(t('classroom.move'), 'c', 'move', key),
      ],
      [button(t('classroom.decline'), 'c', 'no')],
    ],
  };
}

/** The first screen in a class: straight to the test. */
export function joinedView(
  { label }: Classroom,
  { hasResult }: { readonly hasResult: boolean },
  t: Translate,
): Screen {
  return {
    text: paragraphs(bold(t('classroom.joined', { label })), t('classroom.setTo')),
    buttons: [
      [hasResult ? button(t('menu.result'), 'o', 'result') : button(t('menu.find'), 'o', 'start')],
      [button(t('settings.title'), 'w', 'settings'), button(t('nav.menu'), 'm')],
    ],
  };
}

/** The class in which a pupil is, and the way out. */
export function mineView(
  { label }: Classroom,
  { isCounted, notice }: { readonly isCounted: boolean; readonly notice: string | undefined },
  t: Translate,
): Screen {
  return {
    text: paragraphs(
      notice,
      lines(
        bold(t('classroom.mine', { value: label })),
        t(isCounted ? 'classroom.counted' : 'classroom.notCounted'),
      ),
      ...seenParts(t),
    ),
    buttons: [
      ...(isCounted ? [] : [[button(t('menu.find'), 'o', 'start')]]),
      [button(t('classroom.leave'), 'c', 'leave')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function seenParts(t: Translate) {
  return [t('classroom.willSee', { fewest: STEP }), t('classroom.wontSee')];
}
