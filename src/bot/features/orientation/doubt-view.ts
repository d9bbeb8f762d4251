import type { Doubt } from '../../../orientation/guards.ts';
import { button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** Asks kindly, once, whether the answers are meant. */
export function doubtView(doubt: Doubt, t: Translate): Screen {
  return {
    text: paragraphs(t(`guard.ask.${doubt}`), t('guard.choose')),
    buttons: [[button(t('guard.goOn'), 'o', 'start')], [button(t('result.again'), 'o', 'again')]],
  };
}
