import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Role } from '../../session.ts';
import type { Translate } from '../../texts.ts';

export interface MenuState {
  readonly role: Role;
  readonly testRunning: boolean;
  readonly hasResult: boolean;
  readonly hasWishes: boolean;
  /** Suggestions of parents that wait for a decision. */
  readonly tips: number;
  /** Link to the bot, for a counsellor to forward. */
  readonly link: string;
  /** A line above the menu, such as what has just been done. */
  readonly notice: string | undefined;
}

export function menuView(
  { role, testRunning, hasResult, hasWishes, tips, link, notice }: MenuState,
  t: Translate,
): Screen {
  const test = button(t(testRunning ? 'menu.continue' : 'menu.find'), 'o', 'start');
  const result = hasResult ? [button(t('menu.result'), 'o', 'result')] : [];
  const orientation = role === 'pupil' ? [[test], ...rows(result)] : [[test, ...result]];
  const showing =
    role === 'pupil' && (hasResult || hasWishes) ? [button(t('family.share'), 'f', 'home')] : [];
  const listing = hasWishes ? [button(t('wish.title'), 'w', 'list')] : [];
  const ofParent =
    role === 'parent'
      ? [[button(t('parent.first'), 'h', 'first'), button(t('parent.steps'), 'h', 'steps')]]
      : [];
  const catalogue = [
    [button(t('menu.colleges'), 'k', 'list', 0)],
    [button(t('menu.professions'), 'p', 'fields'), button(t('menu.region'), 'r', 'mine')],
  ];
  return {
    text: paragraphs(
      notice,
      bold(t(`menu.title.${role}`)),
      t('menu.ask', { example: t(`menu.askExamples.${role}`) }),
      role === 'counsellor' ? t('menu.shareForPupils', { link }) : undefined,
    ),
    buttons: [
      ...(tips > 0 ? [[button(t('family.tips', { count: tips }), 'f', 'tips')]] : []),
      ...(role === 'counsellor'
        ? [[button(t('classroom.title'), 'c', 'list'), button(t('lesson.title'), 'lesson', 'open')]]
        : []),
      ...(role === 'pupil' ? [...orientation, ...catalogue] : [...ofParent, ...catalogue, ...orientation]),
      ...rows([...listing, ...showing]),
      [button(t('menu.settings'), 'w', 'settings')],
    ],
  };
}

/** One row, or none when there is nothing in it. */
function rows<T>(row: readonly T[]): readonly (readonly T[])[] {
  return row.length === 0 ? [] : [row];
}
