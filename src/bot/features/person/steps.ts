import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { gradeView, type Journey, languageView, regionView, roleView, settingsView } from './views.ts';

/** The conversation that waits for a typed place while the regions are on the screen. */
export const NAME_REGION = 'nameRegion';

export async function showLanguage(ctx: BotContext, journey: Journey): Promise<void> {
  await show(ctx, languageView(ctx.language, journey, ctx.t));
}

export async function showRole(ctx: BotContext, journey: Journey): Promise<void> {
  await show(ctx, roleView(journey, ctx.t));
}

/** Shows the regions and waits for a typed place as well. */
export async function showRegion(ctx: BotContext, journey: Journey): Promise<void> {
  await show(ctx, regionView([...ctx.services.catalogue.regions.values()], journey, ctx.t));
  await ctx.conversation.enter(NAME_REGION, journey);
}

export async function showGrade(ctx: BotContext, journey: Journey): Promise<void> {
  await show(ctx, gradeView(journey, ctx.t));
}

export async function showSettings(ctx: BotContext): Promise<void> {
  const { regionId, grade, role } = ctx.session;
  const region = regionId === undefined ? undefined : ctx.services.catalogue.regions.get(regionId);
  await show(
    ctx,
    settingsView(
      { region, grade, role: role ?? 'pupil', testRunning: ctx.session.test !== undefined },
      ctx.t,
    ),
  );
}

/** Keeps the region, if there is such a one, and goes on from there. */
export async function acceptRegion(ctx: BotContext, regionId: string, journey: Journey): Promise<void> {
  if (ctx.services.catalogue.regions.has(regionId)) ctx.session.regionId = regionId;
  // A counsellor's pupils come from several classes; asking for one would be asking for nothing.
  await goOn(ctx, journey, ctx.session.role === 'counsellor' ? showEnd : showGrade);
}

/** The end of the first contact. */
export async function showEnd(ctx: BotContext): Promise<void> {
  await ctx.open.menu(ctx);
}

/** The next step of the first contact, or back to the settings from which the step was opened. */
export async function goOn(
  ctx: BotContext,
  journey: Journey,
  next: (ctx: BotContext, journey: Journey) => Promise<void>,
): Promise<void> {
  await (journey === 'settings' ? showSettings(ctx) : next(ctx, journey));
}
