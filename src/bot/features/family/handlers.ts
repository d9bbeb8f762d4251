import { Composer } from 'grammy';
import type { ResultCard } from '../../../shares/share.ts';
import type { BotContext } from '../../context.ts';
import { home } from './home.ts';
import { parentSide } from './parent.ts';
import { pupilSide } from './pupil.ts';
import { tips } from './tips.ts';

/** A pupil shows a card to parents, and they suggest colleges back. `resultOf` tells the person's test result. */
export function family(resultOf: (ctx: BotContext) => ResultCard | undefined): Composer<BotContext> {
  return new Composer<BotContext>().use(pupilSide(resultOf), home, tips, parentSide);
}
