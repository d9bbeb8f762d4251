import { taughtIn } from '../../../catalogue/taught-in.ts';
import { matchProfessions } from '../../../orientation/matching.ts';
import { profileOf } from '../../../orientation/profile.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { resultView } from './result-view.ts';

const SUGGESTIONS = 5;
/** Enough to put what is taught here before an equal that is not, too little to change who fits (on the −1..1 fit). */
const TAUGHT_HERE_BONUS = 0.05;
const KNOWN_WAY_BONUS = 0.03;

/** The last result, computed anew from its answers; nothing but the answers is kept. */
export async function showResult(ctx: BotContext): Promise<void> {
  const { result } = ctx.session;
  const { calibration, activities } = ctx.services.orientation;
  if (!result) return ctx.open.menu(ctx, ctx.t('result.none'));
  if (result.calibration !== calibration.version) return ctx.open.menu(ctx, ctx.t('result.outdated'));
  const { catalogue } = ctx.services;
  const profile = profileOf(calibration, result.replies);
  const isTaughtHere = taughtIn(catalogue, ctx.session.regionId);
  const matches = matchProfessions(calibration, profile, [...catalogue.professions.values()], {
    count: SUGGESTIONS,
    bonus: (profession) =>
      (isTaughtHere(profession) ? TAUGHT_HERE_BONUS : 0) +
      (profession.specialties.length > 0 ? KNOWN_WAY_BONUS : 0),
  });
  await show(ctx, resultView({ profile, matches, activities, taughtHere: isTaughtHere }, ctx.t));
}
