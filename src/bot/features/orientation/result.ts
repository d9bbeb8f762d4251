import { type AreaChange, changesSince } from '../../../orientation/change.ts';
import { type InterestProfile, profileOf } from '../../../orientation/profile.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { canRefine, ruleOf } from './course.ts';
import { resultView } from './result-view.ts';
import { currentResult, suggestionsFor } from './suggestions.ts';

/** The last result, computed anew from its answers; nothing but the answers is kept. */
export async function showResult(ctx: BotContext, notice?: string): Promise<void> {
  const result = currentResult(ctx);
  if (!result) return ctx.open.menu(ctx, ctx.t(ctx.session.result ? 'result.outdated' : 'result.none'));
  const { activities } = ctx.services.orientation;
  const suggestions = suggestionsFor(ctx, result.replies);
  ctx.address = 'o:result';
  const hasPutAside = (result.putAside?.length ?? 0) > 0;
  await show(
    ctx,
    resultView(
      {
        ...suggestions,
        activities,
        hasPutAside,
        notice,
        young: result.young === true,
        canRefine: canRefine(result, suggestions.profile.answered),
        doubts: result.doubts ?? [],
        changes: changesIn(ctx, suggestions.profile),
      },
      ctx.t,
    ),
  );
}

/** What clearly moved since the result before, if there is one of the same test. */
function changesIn(ctx: BotContext, profile: InterestProfile): readonly AreaChange[] {
  const { earlier } = ctx.session;
  const { calibration } = ctx.services.orientation;
  if (earlier?.calibration !== calibration.version) return [];
  return changesSince(profileOf(calibration, earlier.replies, ruleOf(earlier)), profile);
}
