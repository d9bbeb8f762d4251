import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Role } from '../../session.ts';
import type { Translate } from '../../texts.ts';

export interface MenuState {
  readonly role: Role;
  readonly testRunning: boolean;
  readonly hasResult: boolean;
  readonly hasWishes: boolean;
  /** Link to the bot, for a counsellor to forward. */
  readonly link: string;
  /** A line above the menu, such as what has just been done. */
  readonly notice: string | undefined;
}

export function menuView(
  { role, testRunning, hasResult, hasWishes, link, notice }: MenuState,
  t: Translate,
): Screen {
  const test = button(t(testRunning ? 'menu.continue' : 'menu.find'), 'o', 'start');
  const result = hasResult ? [[button(t('menu.result'), 'o', 'result')]] : [];
  const orientation = [[test], ...result];
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
      ...(role === 'pupil' ? [...orientation, ...catalogue] : [...catalogue, ...orientation]),
      ...(hasWishes ? [[button(t('wish.title'), 'w', 'list')]] : []),
      [button(t('menu.settings'), 'w', 'settings')],
    ],
  };
}
