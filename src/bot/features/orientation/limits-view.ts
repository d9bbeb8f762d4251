import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const LIMITS = ['probability', 'interests', 'people', 'professions', 'change'] as const;

/** What the result says and what it must not be taken for, one tap from the result. */
export function limitsView(t: Translate): Screen {
  return {
    text: paragraphs(bold(t('limits.title')), lines(...LIMITS.map((limit) => `• ${t(`limits.${limit}`)}`))),
    buttons: [
      [button(t('fullTest.open'), 'full', 'open')],
      [button(t('menu.result'), 'o', 'result'), button(t('nav.menu'), 'm')],
    ],
  };
}
