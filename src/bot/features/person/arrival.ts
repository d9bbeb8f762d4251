import { OPENER_OF, readToken } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { BotContext } from '../../context.ts';
import { button, paragraphs, send } from '../../screen.ts';
import { wordOf } from '../../secret-link.ts';
import { showNextStep } from './steps.ts';

/** Opens what a link names for whoever comes; whoever comes for the first time is told what this is, and can begin. */
export async function arrive(ctx: BotContext, payload: string): Promise<void> {
  const word = wordOf('share', payload);
  if (word !== undefined) {
    return (await ctx.open.shared(ctx, word)) ? invite(ctx) : sayNothing(ctx, 'family.gone');
  }
  const classWord = wordOf('class', payload);
  if (classWord !== undefined) {
    if (!(await ctx.open.classroom(ctx, classWord))) await sayNothing(ctx, 'classroom.gone');
    return;
  }
  const card = readToken(payload);
  if (card === undefined) return showNextStep(ctx);
  if (summaryOf(ctx.services.catalogue, card, ctx.t) === undefined) return sayNothing(ctx, 'link.unknown');
  await ctx.open[OPENER_OF[card.kind]](ctx, card.id);
  await invite(ctx);
}

/** The link opens nothing: a line that says so, and the way on. */
async function sayNothing(
  ctx: BotContext,
  line: 'family.gone' | 'classroom.gone' | 'link.unknown',
): Promise<void> {
  if (ctx.session.welcomed) return ctx.open.menu(ctx, ctx.t(line));
  await send(ctx, { text: paragraphs(ctx.t(line)), buttons: [] });
  await showNextStep(ctx);
}

async function invite(ctx: BotContext): Promise<void> {
  if (ctx.session.welcomed) return;
  await send(ctx, {
    text: paragraphs(ctx.t('link.newcomer')),
    buttons: [[button(ctx.t('link.begin'), 'w', 'begin')]],
  });
}
