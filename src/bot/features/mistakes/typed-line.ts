import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { BotContext } from '../../context.ts';
import type { PendingReport } from '../../pending-report.ts';

/** The conversation that waits for a line about a mistake. */
export const TYPED_LINE = 'typedLine';

/** Waits once for a line. It ends with the first text, whatever it is, so that nothing typed stays in its log. */
export async function typedLine(
  conversation: Conversation<BotContext, Context>,
  _entered: Context,
  pending: PendingReport,
): Promise<void> {
  await conversation.waitFor('message:text', { next: true });
  await conversation.external((ctx) => {
    ctx.pendingReport = pending;
  });
  await conversation.halt({ next: true });
}
