import type { BotContext } from './context.ts';
import type { StoredConversations } from './session.ts';

/** Raise it whenever a conversation's code changes, or old logs would be replayed by new code. */
const CONVERSATIONS_VERSION = 1;
const EMPTY_UPDATE = { update_id: 0 };

/**
 * Keeps the state of conversations in the person's own record. The update that began a conversation holds a name,
 * an id and maybe words of a minor; it is replaced by an empty one before it is kept, since no builder reads it.
 */
export const conversationState = {
  type: 'context' as const,
  version: CONVERSATIONS_VERSION,
  adapter: {
    read: (ctx: BotContext) => ctx.session.conversations,
    write: (ctx: BotContext, { version, state }: StoredConversations) => {
      const entries = Object.entries(state).map(([name, running]) => [name, running.map(withoutFirstUpdate)]);
      ctx.session.conversations = { version, state: Object.fromEntries(entries) };
    },
    delete: (ctx: BotContext) => {
      ctx.session.conversations = undefined;
    },
  },
};

type Running = StoredConversations['state'][string][number];

function withoutFirstUpdate(running: Running): Running {
  const [first, ...later] = running.replay.receive;
  if (!first) return running;
  return {
    ...running,
    replay: { ...running.replay, receive: [{ ...first, returnValue: EMPTY_UPDATE }, ...later] },
  };
}
