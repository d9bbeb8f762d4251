import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { findPlaces } from '../../../catalogue/find-places.ts';
import { contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { send } from '../../screen.ts';
import type { Step, StepName } from '../../step.ts';
import { goOnFrom, showStep } from './steps.ts';
import { whichPlaceView } from './views.ts';

/** An answer of the base that is at least this sure is what a typed text was meant as. */
const SURE_QUESTION = 0.6;
/** Words that stand before the name of a village and hide it. */
const VILLAGE = /(^|\s)(село|посёлок|поселок|аул|ауыл|ауылы|кент|кенті|с\.|п\.)(?=\s|$)/giu;

/**
 * Waits once for the typed answer to a step of the first contact. The conversation ends with the first text, whatever
 * it is, so that nothing typed stays in its log and the next step can be entered in the same update.
 */
export async function typedStep(
  conversation: Conversation<BotContext, Context>,
  _entered: Context,
  step: Step,
): Promise<void> {
  await conversation.waitFor('message:text', { next: true });
  await conversation.external((ctx) => {
    ctx.answeredStep = step;
  });
  await conversation.halt({ next: true });
}

/**
 * Takes a typed text as the answer to a step. False for a question, which is left to the rest of the bot; what is
 * neither is met with the step again.
 */
export async function acceptTyped(ctx: BotContext, text: string, step: Step): Promise<boolean> {
  if (await ACCEPT[step.name](ctx, text, step)) return true;
  if (isQuestion(ctx, text)) return false;
  await showStep(ctx, step, ctx.t('welcome.notUnderstood'));
  return true;
}

type Accept = (ctx: BotContext, text: string, step: Step) => Promise<boolean>;

const ACCEPT: Readonly<Record<StepName, Accept>> = {
  language: async (ctx, text, step) => {
    const language = ctx.services.typedSteps.language(text);
    if (language === undefined) return false;
    ctx.session.language = language;
    await goOnFrom(ctx, step);
    return true;
  },
  role: async (ctx, text, step) => {
    const role = ctx.services.typedSteps.role(text);
    if (role === undefined) return false;
    ctx.session.role = role;
    await goOnFrom(ctx, step);
    return true;
  },
  region: acceptPlace,
  grade: async (ctx, text, step) => {
    const grade = ctx.services.typedSteps.grade(text);
    if (grade === undefined) return false;
    ctx.session.grade = grade;
    await goOnFrom(ctx, step);
    return true;
  },
};

async function acceptPlace(ctx: BotContext, text: string, step: Step): Promise<boolean> {
  const { catalogue } = ctx.services;
  const places = findPlaces(catalogue, text.replace(VILLAGE, ' ').trim());
  const regions = [...new Set(places.map(({ regionId }) => regionId))].flatMap(
    (id) => catalogue.regions.get(id) ?? [],
  );
  const [region, another] = regions;
  if (region === undefined) return false;
  if (another !== undefined) {
    await send(ctx, whichPlaceView(regions, step.journey, ctx.t));
    return true;
  }
  ctx.session.regionId = region.id;
  await goOnFrom(ctx, step);
  return true;
}

function isQuestion(ctx: BotContext, text: string): boolean {
  const language = contentLanguage(ctx.language);
  const { outcome, confidence } = ctx.services.answers.answer(text, { language });
  return outcome !== 'unknown' && outcome !== 'choose' && confidence >= SURE_QUESTION;
}
