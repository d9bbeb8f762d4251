import { OPENER_OF, readToken } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { BotContext } from '../../context.ts';
import { button, paragraphs, send } from '../../screen.ts';
import { showNextStep } from './steps.ts';

/** Opens what a link names for whoever comes; whoever comes for the first time is told what this is, and can begin. */
export async function arrive(ctx: BotContext, payload: string): Promise<void> {
  const card = readToken(payload);
  if (card === undefined) return showNextStep(ctx);
  const { welcomed } = ctx.session;
  if (summaryOf(ctx.services.catalogue, card, ctx.t) === undefined) {
    if (welcomed) return ctx.open.menu(ctx, ctx.t('link.unknown'));
    await send(ctx, { text: paragraphs(ctx.t('link.unknown')), buttons: [] });
    return showNextStep(ctx);
  }
  await ctx.open[OPENER_OF[card.kind]](ctx, card.id);
  if (welcomed) return;
  await send(ctx, {
    text: paragraphs(ctx.t('link.newcomer')),
    buttons: [[button(ctx.t('link.begin'), 'w', 'begin')]],
  });
}
