import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { resultView } from './result-view.ts';
import { currentResult, suggestionsFor } from './suggestions.ts';

/** The last result, computed anew from its answers; nothing but the answers is kept. */
export async function showResult(ctx: BotContext, notice?: string): Promise<void> {
  const result = currentResult(ctx);
  if (!result) return ctx.open.menu(ctx, ctx.t(ctx.session.result ? 'result.outdated' : 'result.none'));
  const { activities } = ctx.services.orientation;
  const hasPutAside = (result.putAside?.length ?? 0) > 0;
  await show(
    ctx,
    resultView({ ...suggestionsFor(ctx, result.replies), activities, hasPutAside, notice }, ctx.t),
  );
}
