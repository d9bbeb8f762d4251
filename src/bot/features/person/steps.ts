import type { BotContext } from '../../context.ts';
import { effectsOf } from '../../effects.ts';
import { paragraphs, type Screen, show } from '../../screen.ts';
import type { Step, StepName } from '../../step.ts';
import { gradeView, languageView, regionView, roleView, settingsView } from './views.ts';

/** The conversation that waits for a typed answer while a step is on the screen. */
export const TYPED_STEP = 'typedStep';

/** Shows a step and waits for a typed answer as well as for its buttons. */
export async function showStep(ctx: BotContext, step: Step, notice?: string): Promise<void> {
  const screen = stepView(ctx, step);
  await show(ctx, notice === undefined ? screen : { ...screen, text: paragraphs(notice, screen.text) });
  // Whatever else was waited for: two conversations at once are an error.
  await ctx.conversation.exitAll();
  // Of somebody who has only said hello nothing is kept, not even that an answer is waited for.
  if (ctx.session.language !== undefined) await ctx.conversation.enter(TYPED_STEP, step);
}

/** The first step that is not answered yet, else the menu: where the first contact goes on. */
export async function showNextStep(ctx: BotContext): Promise<void> {
  const { language, role, regionId, grade, welcomed } = ctx.session;
  if (welcomed) return ctx.open.menu(ctx);
  const missing: StepName | undefined =
    language === undefined
      ? 'language'
      : role === undefined
        ? 'role'
        : regionId === undefined
          ? 'region'
          : grade === undefined && asksGrade(ctx)
            ? 'grade'
            : undefined;
  await (missing === undefined ? showEnd(ctx) : showStep(ctx, { name: missing, journey: 'first' }));
}

/** The step after this one, or back to the settings from which it was opened. */
export async function goOnFrom(ctx: BotContext, { name, journey }: Step): Promise<void> {
  if (journey === 'settings') return showSettings(ctx);
  const next = { language: 'role', role: 'region', region: 'grade', grade: undefined } as const;
  const following = next[name];
  if (following === undefined || (following === 'grade' && !asksGrade(ctx))) return showEnd(ctx);
  await showStep(ctx, { name: following, journey });
}

/** The end of the first contact. */
export async function showEnd(ctx: BotContext): Promise<void> {
  ctx.session.welcomed = true;
  await ctx.open.menu(ctx);
}

export async function showSettings(ctx: BotContext): Promise<void> {
  const { regionId, grade, role, test } = ctx.session;
  const region = regionId === undefined ? undefined : ctx.services.catalogue.regions.get(regionId);
  const state = {
    region,
    grade,
    role: role ?? 'pupil',
    testRunning: test !== undefined,
    asksGrade: asksGrade(ctx),
    inClass: effectsOf(ctx.session, 'member').length > 0,
  };
  await show(ctx, settingsView(state, ctx.t));
}

/** A counsellor's pupils come from several classes; asking for one would be asking for nothing. */
function asksGrade({ session }: BotContext): boolean {
  return session.role !== 'counsellor';
}

function stepView(ctx: BotContext, { name, journey }: Step): Screen {
  if (name === 'language') return languageView(ctx.language, journey, ctx.t);
  if (name === 'role') return roleView(journey, ctx.t);
  if (name === 'region') return regionView([...ctx.services.catalogue.regions.values()], journey, ctx.t);
  return gradeView(journey, ctx.t);
}
