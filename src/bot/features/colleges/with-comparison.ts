import type { BotContext } from '../../context.ts';
import { button, type Screen } from '../../screen.ts';

/** A list of colleges with a way to those picked for comparing, in the row of the ways out: it takes no row more. */
export function withComparison({ session, t }: BotContext, { text, buttons }: Screen): Screen {
  const picked = session.compared?.length ?? 0;
  const [back, ...others] = buttons.at(-1) ?? [];
  if (picked === 0 || back === undefined) return { text, buttons };
  const compare = button(`${t('card.compare')}: ${picked}`, 'v', 'list');
  return { text, buttons: [...buttons.slice(0, -1), [back, compare, ...others]] };
}
