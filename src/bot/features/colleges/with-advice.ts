import type { BotContext } from '../../context.ts';
import { button, type Screen } from '../../screen.ts';

/** The card with a way to suggest the college, for whoever came by a pupil's link and means to suggest one. */
export function withAdvice({ session, t }: BotContext, card: Screen, collegeId: string): Screen {
  if (session.advising === undefined) return card;
  return { ...card, buttons: [[button(t('family.adviseThis'), 'f', 'say', collegeId)], ...card.buttons] };
}
