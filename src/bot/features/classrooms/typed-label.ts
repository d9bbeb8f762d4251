import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { BotContext } from '../../context.ts';
import type { PendingLabel } from '../../pending-label.ts';

/** The conversation that waits for the name of a class. */
export const TYPED_LABEL = 'typedLabel';

/** Waits once for a name. It ends with the first text, whatever it is, so that nothing typed stays in its log. */
export async function typedLabel(
  conversation: Conversation<BotContext, Context>,
  _entered: Context,
  pending: PendingLabel,
): Promise<void> {
  await conversation.waitFor('message:text', { next: true });
  await conversation.external((ctx) => {
    ctx.pendingLabel = pending;
  });
  await conversation.halt({ next: true });
}
