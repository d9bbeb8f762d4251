import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { findPlaces } from '../../../catalogue/find-places.ts';
import type { BotContext } from '../../context.ts';
import { send } from '../../screen.ts';
import { acceptRegion } from './steps.ts';
import { type Journey, whichPlaceView } from './views.ts';

/**
 * Waits once for a typed place. Words that name no place are left to the rest of the bot: they may be a question.
 * The conversation ends in the same update, so that nothing typed stays in its log.
 */
export async function nameRegion(
  conversation: Conversation<BotContext, Context>,
  _entered: Context,
  journey: Journey,
): Promise<void> {
  const { message } = await conversation.waitFor('message:text', { next: true });
  const understood = await conversation.external((ctx) => acceptTypedPlace(ctx, message.text, journey));
  if (!understood) await conversation.halt({ next: true });
}

async function acceptTypedPlace(ctx: BotContext, text: string, journey: Journey): Promise<boolean> {
  const { catalogue } = ctx.services;
  const regionIds = [...new Set(findPlaces(catalogue, text).map(({ regionId }) => regionId))];
  const regions = regionIds.flatMap((id) => catalogue.regions.get(id) ?? []);
  const [region, another] = regions;
  if (region === undefined) return false;
  if (another === undefined) await acceptRegion(ctx, region.id, journey);
  else await send(ctx, whichPlaceView(regions, journey, ctx.t));
  return true;
}
